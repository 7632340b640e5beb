/// Evidence as rows: one for each content, one for each who sent it.
///
/// Start reading at [PostgresEvidenceFiles].
@NullMarked
package io.jixiao.execution.evidence.postgres;

import org.jspecify.annotations.NullMarked;
