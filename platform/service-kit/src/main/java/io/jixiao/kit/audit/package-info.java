/// Who did or was refused what, append-only.
///
/// Start reading at [AuditTrail].
@NullMarked
package io.jixiao.kit.audit;

import org.jspecify.annotations.NullMarked;
