/// Word files: paragraphs and tables of the main part, in reading order.
///
/// Start reading at [DocxReader].
@NullMarked
package io.jixiao.target.intake.docx;

import org.jspecify.annotations.NullMarked;
