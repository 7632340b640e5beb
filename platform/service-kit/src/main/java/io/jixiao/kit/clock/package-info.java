/// The business date, a clock of its own in Asia/Shanghai.
///
/// Start reading at [BusinessClock].
@NullMarked
package io.jixiao.kit.clock;

import org.jspecify.annotations.NullMarked;
