/// What was promised, as this service needs it: the plan in force and the running account of a
/// project's year.
///
/// Start reading at [ProjectAccount].
@NullMarked
package io.jixiao.execution.commitment;

import org.jspecify.annotations.NullMarked;
