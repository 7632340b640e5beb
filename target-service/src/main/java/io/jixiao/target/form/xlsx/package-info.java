/// Documents as Excel files.
///
/// Start reading at [XlsxWriter].
@NullMarked
package io.jixiao.target.form.xlsx;

import org.jspecify.annotations.NullMarked;
