/// 自评结果: the score of a project's year in editions that are only ever added to.
///
/// The form and its flow (filling, review, spot check) come on top of these results.
///
/// Start reading at [Evaluation].
@NullMarked
package io.jixiao.evaluation.selfevaluation;

import org.jspecify.annotations.NullMarked;
