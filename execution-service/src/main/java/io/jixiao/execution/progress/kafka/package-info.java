/// Progress reports of other systems in, the state of indicators out.
///
/// Start reading at [ReportIntake].
@NullMarked
package io.jixiao.execution.progress.kafka;

import org.jspecify.annotations.NullMarked;
