/// Rule sets and reasons in PostgreSQL, through SQL: both are only ever added to.
///
/// Start reading at [PostgresWaivers].
@NullMarked
package io.jixiao.target.lint.postgres;

import org.jspecify.annotations.NullMarked;
