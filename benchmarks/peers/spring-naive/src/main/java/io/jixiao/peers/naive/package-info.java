/// A consumer as people write it first: one event, one entity, one transaction.
///
/// Start reading at [PaymentConsumer].
@NullMarked
package io.jixiao.peers.naive;

import org.jspecify.annotations.NullMarked;
