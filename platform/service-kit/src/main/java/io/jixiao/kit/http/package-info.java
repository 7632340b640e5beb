/// Opaque cursors, pages and entity tags.
///
/// Start reading at [Page].
@NullMarked
package io.jixiao.kit.http;

import org.jspecify.annotations.NullMarked;
