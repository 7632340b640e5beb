/// What a project promises for one year: funding, plan and indicators of the official table.
///
/// Start reading at [Project].
@NullMarked
package io.jixiao.target.project;

import org.jspecify.annotations.NullMarked;
