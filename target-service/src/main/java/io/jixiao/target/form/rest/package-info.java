/// Printed documents over HTTP.
///
/// Start reading at [TargetFormResource].
@NullMarked
package io.jixiao.target.form.rest;

import org.jspecify.annotations.NullMarked;
