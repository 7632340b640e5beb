/// Payments made up for measuring: as many as wanted, the same for the same seed.
///
/// Start reading at [PaymentStream].
@NullMarked
package io.jixiao.benchmarks.payments;

import org.jspecify.annotations.NullMarked;
