/// The life of a target (绩效目标): draft, submission, two reviews, approval, immutable versions.
///
/// Start reading at [TargetLifecycle].
@NullMarked
package io.jixiao.target.target;

import org.jspecify.annotations.NullMarked;
