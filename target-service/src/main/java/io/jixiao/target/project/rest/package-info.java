/// The units of measure over HTTP.
///
/// Start reading at [UnitResource].
@NullMarked
package io.jixiao.target.project.rest;

import org.jspecify.annotations.NullMarked;
