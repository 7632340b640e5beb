/// Control totals and reconciliation over HTTP.
///
/// Start reading at [ControlTotalResource].
@NullMarked
package io.jixiao.execution.completeness.rest;

import org.jspecify.annotations.NullMarked;
