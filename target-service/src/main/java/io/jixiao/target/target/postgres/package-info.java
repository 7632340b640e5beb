/// Targets in PostgreSQL: Panache for what people edit, SQL for lists and for what is only added.
///
/// Start reading at [PostgresTargets].
@NullMarked
package io.jixiao.target.target.postgres;

import org.jspecify.annotations.NullMarked;
