/// The library over HTTP.
///
/// Start reading at [LibraryResource].
@NullMarked
package io.jixiao.target.library.rest;

import org.jspecify.annotations.NullMarked;
