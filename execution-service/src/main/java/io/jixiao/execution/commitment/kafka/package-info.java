/// Approved targets as they arrive.
///
/// Start reading at [TargetIntake].
@NullMarked
package io.jixiao.execution.commitment.kafka;

import org.jspecify.annotations.NullMarked;
