/// Evidence over HTTP.
///
/// Start reading at [EvidenceResource].
@NullMarked
package io.jixiao.execution.evidence.rest;

import org.jspecify.annotations.NullMarked;
