/// Cut-offs, and the ledger folded by time of recording.
///
/// Start reading at [PostgresSnapshots].
@NullMarked
package io.jixiao.execution.knowledge.postgres;

import org.jspecify.annotations.NullMarked;
