/// Who works on imports in the background.
///
/// Start reading at [ImportWorker].
@NullMarked
package io.jixiao.target.intake.schedule;

import org.jspecify.annotations.NullMarked;
