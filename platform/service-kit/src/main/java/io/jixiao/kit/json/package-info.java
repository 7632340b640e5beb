/// Strict reading of requests: unknown fields and misfits are all reported at once.
///
/// Start reading at [StrictJson].
@NullMarked
package io.jixiao.kit.json;

import org.jspecify.annotations.NullMarked;
