/// 年终评价: scores every project of a fiscal year in the background, in chunks that survive a kill.
///
/// Start reading at [AdvanceRun].
@NullMarked
package io.jixiao.evaluation.run;

import org.jspecify.annotations.NullMarked;
