/// How fast documents of the official form come in, stored.
///
/// Start reading at [DocumentsBenchmark].
@NullMarked
package io.jixiao.benchmarks.documents;

import org.jspecify.annotations.NullMarked;
