/// Rule sets, judged days and runs as tables, and the ledger folded by day.
///
/// Start reading at [PostgresJudgedDays].
@NullMarked
package io.jixiao.execution.monitoring.postgres;

import org.jspecify.annotations.NullMarked;
