/// What target-service announces.
///
/// Start reading at [TargetApproved].
@NullMarked
package io.jixiao.contracts.target;

import org.jspecify.annotations.NullMarked;
