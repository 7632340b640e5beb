/// What the machine says about itself and its processes.
///
/// Start reading at [CpuMeter].
@NullMarked
package io.jixiao.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
