/// Scores any table without storing it.
///
/// Start reading at [ScoringResource].
@NullMarked
package io.jixiao.evaluation.scoring.rest;

import org.jspecify.annotations.NullMarked;
