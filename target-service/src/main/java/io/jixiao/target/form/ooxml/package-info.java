/// What Word and Excel files have in common: parts of XML in a zip file that never differs.
///
/// Written by hand because a document of a thousand tables must not stand in memory, and the same
/// document must be the same bytes (docs/adr/0019). Start reading at [OfficeFile].
@NullMarked
package io.jixiao.target.form.ooxml;

import org.jspecify.annotations.NullMarked;
