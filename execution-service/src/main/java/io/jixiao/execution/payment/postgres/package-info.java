/// The ledger, the running totals and what waits, as SQL over arrays.
///
/// Start reading at [PostgresLedger].
@NullMarked
package io.jixiao.execution.payment.postgres;

import org.jspecify.annotations.NullMarked;
