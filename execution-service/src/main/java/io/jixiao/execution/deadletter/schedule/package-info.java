/// What operators watch: how many dead letters and parked events wait, and for how long.
///
/// Start reading at [WaitingWatch].
@NullMarked
package io.jixiao.execution.deadletter.schedule;

import org.jspecify.annotations.NullMarked;
