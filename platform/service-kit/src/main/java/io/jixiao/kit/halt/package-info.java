/// Points at which a test can end the process as SIGKILL would.
///
/// Start reading at [HaltPoints].
@NullMarked
package io.jixiao.kit.halt;

import org.jspecify.annotations.NullMarked;
