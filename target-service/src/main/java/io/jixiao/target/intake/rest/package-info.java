/// Documents in over HTTP.
///
/// Start reading at [DocumentResource].
@NullMarked
package io.jixiao.target.intake.rest;

import org.jspecify.annotations.NullMarked;
