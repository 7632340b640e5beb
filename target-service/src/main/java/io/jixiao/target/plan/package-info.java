/// Reads the row 资金支出计划, whose heading says percent and whose cells often say 万元.
///
/// Start reading at [PlanReading].
@NullMarked
package io.jixiao.target.plan;

import org.jspecify.annotations.NullMarked;
