/// Documents as Word files.
///
/// Start reading at [DocxWriter].
@NullMarked
package io.jixiao.target.form.docx;

import org.jspecify.annotations.NullMarked;
