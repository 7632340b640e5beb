/// B7: how long it takes from a payment on the topic to the alert it raises.
///
/// Start reading at [AlertBenchmark].
@NullMarked
package io.jixiao.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
