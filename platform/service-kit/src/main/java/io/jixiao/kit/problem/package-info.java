/// Errors as RFC 9457 problems: a stable code, the place, both numbers and the remedy, in zh and
/// en.
///
/// Start reading at [Problem].
@NullMarked
package io.jixiao.kit.problem;

import org.jspecify.annotations.NullMarked;
