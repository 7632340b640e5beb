/// Evidence in PostgreSQL: one row per key, written only by a higher revision.
///
/// Start reading at [PostgresEvidence].
@NullMarked
package io.jixiao.evaluation.evidence.postgres;

import org.jspecify.annotations.NullMarked;
