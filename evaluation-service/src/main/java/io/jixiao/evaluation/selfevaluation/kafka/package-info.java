/// `evaluation.results.v1`: the newest edition of each project's year, current and on demand again.
///
/// Start reading at [ResultsFeed].
@NullMarked
package io.jixiao.evaluation.selfevaluation.kafka;

import org.jspecify.annotations.NullMarked;
