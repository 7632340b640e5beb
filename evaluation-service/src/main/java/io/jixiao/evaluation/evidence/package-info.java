/// What the other services said about a project's year: its promises, what was paid, what was
/// reached. The latest of each is kept, whatever order it came in.
///
/// Start reading at [Evidence].
@NullMarked
package io.jixiao.evaluation.evidence;

import org.jspecify.annotations.NullMarked;
