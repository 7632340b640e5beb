/// What works on spooled batches.
///
/// Start reading at [BatchWorker].
@NullMarked
package io.jixiao.execution.batch.schedule;

import org.jspecify.annotations.NullMarked;
