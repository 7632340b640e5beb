/// Monitoring (绩效运行监控): every project's year is judged against its plan, when something happens
/// to it and on every day on which something can change by itself.
///
/// Start reading at [PlanRule], then [JudgeAccounts].
@NullMarked
package io.jixiao.execution.monitoring;

import org.jspecify.annotations.NullMarked;
