/// What evaluation-service announces.
///
/// Start reading at [EvaluationPublished].
@NullMarked
package io.jixiao.contracts.evaluation;

import org.jspecify.annotations.NullMarked;
