/// The Excel template of a batch, and reading it.
///
/// Start reading at [WorkbookLines].
@NullMarked
package io.jixiao.execution.batch.xlsx;

import org.jspecify.annotations.NullMarked;
