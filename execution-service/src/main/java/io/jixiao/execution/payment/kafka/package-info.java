/// Payments from the finance system in, the state of spending out.
///
/// Start reading at [PaymentIntake].
@NullMarked
package io.jixiao.execution.payment.kafka;

import org.jspecify.annotations.NullMarked;
