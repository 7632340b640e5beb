/// Departments' goals in PostgreSQL, through Panache: people edit them.
///
/// Start reading at [PostgresGoals].
@NullMarked
package io.jixiao.target.department.postgres;

import org.jspecify.annotations.NullMarked;
