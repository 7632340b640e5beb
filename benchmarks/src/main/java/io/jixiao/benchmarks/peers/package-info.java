/// What others would use for the same work, each in a process of its own on the same broker and
/// PostgreSQL: Kafka Connect, and consumers that take one payment at a time.
///
/// Start reading at [Peers].
@NullMarked
package io.jixiao.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
