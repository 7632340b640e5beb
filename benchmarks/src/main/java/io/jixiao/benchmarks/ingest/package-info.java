/// B1: payments from the topic to the ledger, against the bare statement in the same minutes.
///
/// Start reading at [IngestBenchmark].
@NullMarked
package io.jixiao.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
