/// Evidence files (佐证材料) by the hash of their content.
///
/// Start reading at [KeepEvidence].
@NullMarked
package io.jixiao.execution.evidence;

import org.jspecify.annotations.NullMarked;
