package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicators;
import org.junit.jupiter.api.Test;

class CostsAreCeilingsTest {

    private final Rule rule = new CostsAreCeilings();

    @Test
    void a_cost_of_at_least_90_percent_is_turned_into_at_most() {
        assertThat(Lints.of(rule, Indicators.row("产出指标", "成本指标", "成本控制率", "≥90百分比")))
                .containsExactly(
                        Finding.warning(
                                        "/indicators/0/printed",
                                        "indicator.cost-at-least",
                                        "name",
                                        "成本控制率",
                                        "printed",
                                        "≥90百分比")
                                .with(Fix.of("/indicators/0/printed", "≤90%")));
    }

    @Test
    void more_than_becomes_less_than() {
        assertThat(Lints.fixes(rule, Indicators.row("成本指标", "经济成本指标", "单位成本", ">40万元")))
                .containsExactly(Fix.of("/indicators/0/printed", "<40万元"));
    }

    @Test
    void at_most_equal_and_what_is_no_cost_are_left_alone() {
        assertThat(
                        Lints.codes(
                                rule,
                                Indicators.row("产出指标", "成本指标", "项目总成本", "≤1000万元"),
                                Indicators.row("产出指标", "成本指标", "补助标准", "=1600元/亩"),
                                Indicators.row("产出指标", "数量指标", "修缮工程量", "≥1000米")))
                .isEmpty();
    }
}
