/// How long lists and searches of targets take, few or many.
///
/// Start reading at [ListBenchmark].
@NullMarked
package io.jixiao.benchmarks.targets;

import org.jspecify.annotations.NullMarked;
