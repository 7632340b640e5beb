/// Alerts and their steps in `alert` and `alert_step`.
///
/// Start reading at [PostgresAlerts].
@NullMarked
package io.jixiao.execution.alert.postgres;

import org.jspecify.annotations.NullMarked;
