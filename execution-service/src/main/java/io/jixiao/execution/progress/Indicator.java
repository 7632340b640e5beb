package io.jixiao.execution.progress;

import io.jixiao.kernel.Expectation;

/// 绩效指标 of the approved target, as far as progress needs it.
///
/// @param id the same in every version of the target
/// @param level1 一级指标; with `level2` and `level3` its place and name on the form
public record Indicator(
        String id, String level1, String level2, String level3, Expectation expectation) {

    /// Answered by a number; the others by a tier.
    public boolean isMeasured() {
        return switch (expectation) {
            case Expectation.Measured _ -> true;
            case Expectation.InWords _ -> false;
        };
    }
}
