/// Payments over HTTP: one, many, and why one is not counted.
///
/// Start reading at [PaymentResource].
@NullMarked
package io.jixiao.execution.payment.rest;

import org.jspecify.annotations.NullMarked;
