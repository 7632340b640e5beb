/// Batches over HTTP.
///
/// Start reading at [BatchResource].
@NullMarked
package io.jixiao.execution.batch.rest;

import org.jspecify.annotations.NullMarked;
