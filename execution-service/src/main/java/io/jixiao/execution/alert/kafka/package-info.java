/// Alerts on their way out.
///
/// Start reading at [AlertsOut].
@NullMarked
package io.jixiao.execution.alert.kafka;

import org.jspecify.annotations.NullMarked;
