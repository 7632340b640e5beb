/// Who calls, in which role, and which divisions and units they may see.
///
/// Start reading at [Caller].
@NullMarked
package io.jixiao.kit.identity;

import org.jspecify.annotations.NullMarked;
