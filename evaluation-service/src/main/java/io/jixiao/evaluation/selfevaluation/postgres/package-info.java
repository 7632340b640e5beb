/// Editions in PostgreSQL; the table refuses changes.
///
/// Start reading at [PostgresEvaluations].
@NullMarked
package io.jixiao.evaluation.selfevaluation.postgres;

import org.jspecify.annotations.NullMarked;
