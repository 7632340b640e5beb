/// Reports in `progress_report`, the indicators they are about in `target_version`.
///
/// Start reading at [PostgresReports].
@NullMarked
package io.jixiao.execution.progress.postgres;

import org.jspecify.annotations.NullMarked;
