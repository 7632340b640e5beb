/// The library in PostgreSQL: entries through Panache, the search in SQL.
///
/// Start reading at [PostgresLibrary].
@NullMarked
package io.jixiao.target.library.postgres;

import org.jspecify.annotations.NullMarked;
