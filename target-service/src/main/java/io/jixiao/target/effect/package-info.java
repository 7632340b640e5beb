/// What a change of plan or budget would do to spending targets, open alerts and the execution
/// rate, computed from what the other services published.
///
/// Start reading at [Effect].
@NullMarked
package io.jixiao.target.effect;

import org.jspecify.annotations.NullMarked;
