/// The reconciliation as a workbook.
///
/// Start reading at [FastReconciliationSheet].
@NullMarked
package io.jixiao.execution.completeness.xlsx;

import org.jspecify.annotations.NullMarked;
