/// Figures as people read them: medians with their spread, Markdown tables.
///
/// Start reading at [Spread].
@NullMarked
package io.jixiao.benchmarks.report;

import org.jspecify.annotations.NullMarked;
