/// Runs and executions over HTTP.
///
/// Start reading at [ExecutionResource].
@NullMarked
package io.jixiao.execution.monitoring.rest;

import org.jspecify.annotations.NullMarked;
