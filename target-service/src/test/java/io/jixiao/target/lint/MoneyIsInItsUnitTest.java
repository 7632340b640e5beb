package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Indicators;
import org.junit.jupiter.api.Test;

class MoneyIsInItsUnitTest {

    private final Rule rule = new MoneyIsInItsUnit();

    @Test
    void forty_yuan_with_a_budget_of_forty_wan_yuan_is_a_slip() {
        assertThat(Lints.of(rule, cost("≤40元")))
                .containsExactly(
                        Finding.warning(
                                        "/indicators/0/printed",
                                        "indicator.money-unit",
                                        "printed",
                                        "≤40元",
                                        "meant",
                                        "≤40万元",
                                        "budget",
                                        "40.00")
                                .with(Fix.of("/indicators/0/printed", "≤40万元")));
    }

    @Test
    void four_hundred_thousand_wan_yuan_is_one_too() {
        assertThat(Lints.fixes(rule, cost("≤400000万元")))
                .containsExactly(Fix.of("/indicators/0/printed", "≤400000元"));
    }

    @Test
    void other_amounts_and_rates_per_head_are_left_alone() {
        assertThat(Lints.codes(rule, cost("≤40万元"), cost("≤40.01元"), cost("≤40元/人"))).isEmpty();
    }

    private static Indicator cost(String printed) {
        return Indicators.row("产出指标", "成本指标", "项目总成本", printed);
    }
}
