/// Excel files: every sheet that can be seen, row by row, cells as Excel shows them.
///
/// Start reading at [XlsxReader].
@NullMarked
package io.jixiao.target.intake.xlsx;

import org.jspecify.annotations.NullMarked;
