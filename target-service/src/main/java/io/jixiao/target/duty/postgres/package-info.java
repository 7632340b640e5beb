/// Lent duties in PostgreSQL.
///
/// Start reading at [PostgresDelegations].
@NullMarked
package io.jixiao.target.duty.postgres;

import org.jspecify.annotations.NullMarked;
