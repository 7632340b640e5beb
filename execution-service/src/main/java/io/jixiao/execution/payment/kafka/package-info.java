/// Payments from the finance system in, the state of spending out.
///
/// Start reading at [NobodyJudges].
@NullMarked
package io.jixiao.execution.payment.kafka;

import org.jspecify.annotations.NullMarked;
