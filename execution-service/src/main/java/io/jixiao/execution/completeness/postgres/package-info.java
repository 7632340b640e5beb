/// Control totals and their comparison with the ledger, as SQL.
///
/// Start reading at [PostgresControlTotals].
@NullMarked
package io.jixiao.execution.completeness.postgres;

import org.jspecify.annotations.NullMarked;
