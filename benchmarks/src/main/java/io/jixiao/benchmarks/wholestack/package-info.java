/// `./run` as people run it: how long it takes, and what it occupies when idle.
///
/// Start reading at [RunningStack].
@NullMarked
package io.jixiao.benchmarks.wholestack;

import org.jspecify.annotations.NullMarked;
