/// What was heard, in two small tables that can be filled again.
///
/// Start reading at [PostgresKnown].
@NullMarked
package io.jixiao.target.effect.postgres;

import org.jspecify.annotations.NullMarked;
