/// Records that could not be read or posted: listed, and put back when what was wrong is mended.
///
/// Start reading at [SettleDeadLetter].
@NullMarked
package io.jixiao.execution.deadletter;

import org.jspecify.annotations.NullMarked;
