/// Comparing totals again and again.
///
/// Start reading at [TotalsComparison].
@NullMarked
package io.jixiao.execution.completeness.schedule;

import org.jspecify.annotations.NullMarked;
