/// What the business date closes.
///
/// Start reading at [DailyClosing].
@NullMarked
package io.jixiao.execution.knowledge.schedule;

import org.jspecify.annotations.NullMarked;
