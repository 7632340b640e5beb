/// The overall goals of a department or unit for one year (部门整体绩效目标).
///
/// Start reading at [DepartmentGoals].
@NullMarked
package io.jixiao.target.department;

import org.jspecify.annotations.NullMarked;
