/// The year's change over HTTP.
///
/// Start reading at [RolloverResource].
@NullMarked
package io.jixiao.target.rollover.rest;

import org.jspecify.annotations.NullMarked;
