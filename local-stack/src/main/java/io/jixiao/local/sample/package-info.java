/// The sample: two projects of one unit, from promise to score, through the public interfaces only.
///
/// Start reading at [SampleYear].
@NullMarked
package io.jixiao.local.sample;

import org.jspecify.annotations.NullMarked;
