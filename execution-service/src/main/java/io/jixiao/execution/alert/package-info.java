/// Alerts (预警): a project's year is off its promise, and every step of the alert's life keeps the
/// numbers it rests on.
///
/// Start reading at [AlertLife].
@NullMarked
package io.jixiao.execution.alert;

import org.jspecify.annotations.NullMarked;
