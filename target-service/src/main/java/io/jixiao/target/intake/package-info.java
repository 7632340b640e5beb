/// Documents in: what stands in Word, Excel and text files becomes drafts, or findings.
///
/// A file becomes a [Document] of rows with places; one recognizer reads the rows by their labels.
/// Start reading at [Recognizer].
@NullMarked
package io.jixiao.target.intake;

import org.jspecify.annotations.NullMarked;
