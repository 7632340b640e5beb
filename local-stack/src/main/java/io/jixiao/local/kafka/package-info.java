/// A real Kafka broker, KRaft controller included, inside one JVM.
///
/// Start reading at [Broker].
@NullMarked
package io.jixiao.local.kafka;

import org.jspecify.annotations.NullMarked;
