/// Progress of indicators (指标完成情况), as units and their systems report it.
///
/// Start reading at [ReportProgress].
@NullMarked
package io.jixiao.execution.progress;

import org.jspecify.annotations.NullMarked;
