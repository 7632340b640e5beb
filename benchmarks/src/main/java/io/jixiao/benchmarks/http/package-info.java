/// A generator of load that costs little beside what it loads: one thread, many connections.
///
/// Start reading at [HttpLoad].
@NullMarked
package io.jixiao.benchmarks.http;

import org.jspecify.annotations.NullMarked;
