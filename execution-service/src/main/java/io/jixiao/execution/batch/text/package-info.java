/// What a batch looks like as JSON and CSV.
///
/// Start reading at [TextLines].
@NullMarked
package io.jixiao.execution.batch.text;

import org.jspecify.annotations.NullMarked;
