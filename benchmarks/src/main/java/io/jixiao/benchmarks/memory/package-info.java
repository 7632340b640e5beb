/// Memory of execution-service: idle, under load beside a peer, and over a steady load.
///
/// Start reading at [SoakBenchmark].
@NullMarked
package io.jixiao.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
