/// The plain text of a document: lines that begin with a tab are cells.
///
/// Start reading at [TextReader].
@NullMarked
package io.jixiao.target.intake.text;

import org.jspecify.annotations.NullMarked;
