/// B3 to B6: the service over HTTP, against the bare framework and bare SQL in the same minutes.
///
/// Start reading at [RestBenchmark].
@NullMarked
package io.jixiao.benchmarks.rest;

import org.jspecify.annotations.NullMarked;
