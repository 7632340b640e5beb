/// Runs and their items in PostgreSQL; the lease of a worker lives in the run's row.
///
/// Start reading at [PostgresRuns].
@NullMarked
package io.jixiao.evaluation.run.postgres;

import org.jspecify.annotations.NullMarked;
