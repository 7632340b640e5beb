/// Scores over HTTP, to whoever may see the unit.
///
/// Start reading at [EvaluationResource].
@NullMarked
package io.jixiao.evaluation.selfevaluation.rest;

import org.jspecify.annotations.NullMarked;
