/// Batches dropped as files into a folder.
///
/// Start reading at [WatchedFolder].
@NullMarked
package io.jixiao.execution.batch.folder;

import org.jspecify.annotations.NullMarked;
