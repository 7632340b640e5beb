/// Dead letters as a table.
///
/// Start reading at [PostgresDeadLetters].
@NullMarked
package io.jixiao.execution.deadletter.postgres;

import org.jspecify.annotations.NullMarked;
