/// What becomes of the rate when there is more of everything: projects, history, the same again,
/// one project.
///
/// Start reading at [ScaleBenchmark].
@NullMarked
package io.jixiao.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
