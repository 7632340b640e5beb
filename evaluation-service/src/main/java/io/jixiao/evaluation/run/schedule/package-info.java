/// Who works on runs in the background, and the schedule that starts the one at the end of the
/// year.
///
/// Start reading at [RunWorker].
@NullMarked
package io.jixiao.evaluation.run.schedule;

import org.jspecify.annotations.NullMarked;
