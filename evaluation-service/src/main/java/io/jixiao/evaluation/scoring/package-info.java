/// Scores one self-evaluation table (自评表): pure and total, the same for a person's trial, a
/// preview and the year-end run.
///
/// Start reading at [Scoring], then [RowRule].
@NullMarked
package io.jixiao.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
