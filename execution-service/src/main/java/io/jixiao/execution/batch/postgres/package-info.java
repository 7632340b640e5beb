/// Batches, their spooled lines and outcomes in PostgreSQL.
///
/// Start reading at [PostgresBatches].
@NullMarked
package io.jixiao.execution.batch.postgres;

import org.jspecify.annotations.NullMarked;
