/// The harness on which performance claims rest.
///
/// Start reading at [Benchmarks], the program behind `benchmarks/run`.
@NullMarked
package io.jixiao.benchmarks;

import org.jspecify.annotations.NullMarked;
