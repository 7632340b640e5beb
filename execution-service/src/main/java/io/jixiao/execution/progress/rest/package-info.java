/// Progress over HTTP.
///
/// Start reading at [ProgressResource].
@NullMarked
package io.jixiao.execution.progress.rest;

import org.jspecify.annotations.NullMarked;
