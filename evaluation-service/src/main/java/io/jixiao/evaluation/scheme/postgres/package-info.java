/// Schemes in PostgreSQL: one row per version, the rules as a JSON document.
///
/// Start reading at [PostgresSchemes].
@NullMarked
package io.jixiao.evaluation.scheme.postgres;

import org.jspecify.annotations.NullMarked;
