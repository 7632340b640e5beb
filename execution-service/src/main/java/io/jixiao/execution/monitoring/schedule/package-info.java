/// The daily job.
///
/// Start reading at [DailyMonitoring].
@NullMarked
package io.jixiao.execution.monitoring.schedule;

import org.jspecify.annotations.NullMarked;
