/// Imports in the background on PostgreSQL, their files with them.
///
/// Start reading at [PostgresImportRuns].
@NullMarked
package io.jixiao.target.intake.postgres;

import org.jspecify.annotations.NullMarked;
