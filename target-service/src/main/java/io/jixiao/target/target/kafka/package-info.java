/// Publishes approved targets.
///
/// Start reading at [ApprovedTargets].
@NullMarked
package io.jixiao.target.target.kafka;

import org.jspecify.annotations.NullMarked;
