/// The indicator library (指标库): what approved targets use and what the finance bureau
/// recommends, to be found and taken into drafts.
///
/// Start reading at [LibraryQuery].
@NullMarked
package io.jixiao.target.library;

import org.jspecify.annotations.NullMarked;
