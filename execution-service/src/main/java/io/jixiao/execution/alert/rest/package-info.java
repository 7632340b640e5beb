/// Alerts over HTTP.
///
/// Start reading at [AlertResource].
@NullMarked
package io.jixiao.execution.alert.rest;

import org.jspecify.annotations.NullMarked;
