/// Reads the dead-letter topics, and puts records back on theirs.
///
/// Start reading at [DeadLetterIntake].
@NullMarked
package io.jixiao.execution.deadletter.kafka;

import org.jspecify.annotations.NullMarked;
