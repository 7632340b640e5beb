/// Spending and alerts as execution-service publishes them.
///
/// Start reading at [KnownReader].
@NullMarked
package io.jixiao.target.effect.kafka;

import org.jspecify.annotations.NullMarked;
