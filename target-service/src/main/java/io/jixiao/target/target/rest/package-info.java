/// Targets over HTTP: drafts, the flow, versions.
///
/// Start reading at [TargetResource].
@NullMarked
package io.jixiao.target.target.rest;

import org.jspecify.annotations.NullMarked;
