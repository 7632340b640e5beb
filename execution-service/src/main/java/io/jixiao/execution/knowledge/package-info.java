/// What was known when: closed periods with their versions, and what changed between two instants.
///
/// Start reading at [ReadPeriods].
@NullMarked
package io.jixiao.execution.knowledge;

import org.jspecify.annotations.NullMarked;
