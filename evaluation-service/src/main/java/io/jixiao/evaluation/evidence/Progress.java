package io.jixiao.evaluation.evidence;

import io.jixiao.evaluation.scoring.Actual;

/// 完成值 of one indicator as it stood at a revision.
///
/// @param period month the value stands for, `2023-12`
public record Progress(
        ProjectKey key, String indicatorId, long revision, String period, Actual reached) {}
