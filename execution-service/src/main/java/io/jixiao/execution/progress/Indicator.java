package io.jixiao.execution.progress;

import io.jixiao.kernel.Expectation;

/// 绩效指标 of the approved target, as far as progress needs it.
///
/// @param id the same in every version of the target
/// @param level1 一级指标; with `level2` and `level3` its place and name on the form
public record Indicator(
        String id, String level1, String level2, String level3, Expectation expectation) {

    /// What a report of it must hold.
    enum Asks {
        /// A number: a quantity, a range, and a number nobody gave an operator.
        VALUE,
        /// 达成, 部分达成 or 未达成: words, 是/否 and dates.
        TIER,
        /// 不适用: there is nothing to report.
        NOTHING
    }

    Asks asks() {
        return switch (expectation) {
            case Expectation.Measured _, Expectation.Between _, Expectation.Unsettled _ ->
                    Asks.VALUE;
            case Expectation.InWords _, Expectation.YesOrNo _, Expectation.ByDate _ -> Asks.TIER;
            case Expectation.NotApplicable _ -> Asks.NOTHING;
        };
    }
}
