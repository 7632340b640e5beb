package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicators;
import org.junit.jupiter.api.Test;

class UnitsAreKnownTest {

    private final Rule rule = new UnitsAreKnown();

    @Test
    void a_unit_nobody_knows_is_named() {
        assertThat(Lints.of(rule, Indicators.row("产出指标", "数量指标", "修缮工程量", "≥1000嗖")))
                .containsExactly(
                        Finding.warning(
                                "/indicators/0/printed",
                                "indicator.unit-unknown",
                                "name",
                                "修缮工程量",
                                "unit",
                                "嗖"));
    }

    @Test
    void aliases_rates_and_no_unit_at_all_are_known() {
        assertThat(
                        Lints.codes(
                                rule,
                                Indicators.row("产出指标", "数量指标", "修缮工程量", "≥1000米"),
                                Indicators.row("产出指标", "质量指标", "验收通过率", "≥90百分比"),
                                Indicators.row("产出指标", "成本指标", "补助标准", "≤400元/人、天"),
                                Indicators.row("满意度指标", "满意度指标", "满意度", "≥95")))
                .isEmpty();
    }
}
