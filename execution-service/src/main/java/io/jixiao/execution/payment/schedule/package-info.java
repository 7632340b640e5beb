/// What operators watch: counts of outcomes, and how many events wait.
///
/// Start reading at [PaymentMetrics].
@NullMarked
package io.jixiao.execution.payment.schedule;

import org.jspecify.annotations.NullMarked;
