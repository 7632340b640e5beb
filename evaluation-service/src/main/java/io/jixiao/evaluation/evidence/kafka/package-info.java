/// Evidence from the compacted topics of the other services.
///
/// Start reading at [EvidenceReader].
@NullMarked
package io.jixiao.evaluation.evidence.kafka;

import org.jspecify.annotations.NullMarked;
