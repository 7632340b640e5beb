package io.jixiao.evaluation.scoring;

import io.jixiao.kernel.Expectation;

/// What an indicator promised (指标值) together with what was reached (完成值): an [Answer], or the gap
/// that keeps it from being one.
public sealed interface Reading permits Answer, Reading.Missing {

    /// Not scored, and never a silent 0.
    record Missing(Gap gap) implements Reading {}

    enum Gap {
        NO_ACTUAL("actual.missing"),
        NO_TARGET("target.not-applicable"),
        /// `100%`: whether more or less is better, nobody said.
        NO_OPERATOR("target.no-operator"),
        /// A promise in words was answered without one of the three tiers.
        NO_TIER("actual.needs-tier");

        private final String code;

        Gap(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Joins the two; a pair that cannot belong together breaks a rule.
    static Reading of(Expectation expectation, Actual actual) {
        return Pairing.of(expectation, actual);
    }
}
