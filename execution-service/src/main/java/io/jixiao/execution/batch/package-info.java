/// Many payments at once: spooled, posted in chunks, followed as a resource.
///
/// Start reading at [TakeBatch].
@NullMarked
package io.jixiao.execution.batch;

import org.jspecify.annotations.NullMarked;
