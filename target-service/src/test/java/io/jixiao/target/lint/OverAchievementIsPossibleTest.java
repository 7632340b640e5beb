package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicators;
import org.junit.jupiter.api.Test;

class OverAchievementIsPossibleTest {

    private final Rule rule = new OverAchievementIsPossible();

    @Test
    void a_rate_of_77_percent_would_be_over_achieved_from_100_1_percent_on() {
        assertThat(Lints.of(rule, Indicators.row("产出指标", "质量指标", "验收通过率", "≥77%")))
                .containsExactly(
                        Finding.info(
                                "/indicators/0/printed",
                                "indicator.never-over-achieved",
                                "name",
                                "验收通过率",
                                "printed",
                                "≥77%",
                                "from",
                                "100.1"));
    }

    @Test
    void at_76_92_percent_it_can_be_noticed() {
        assertThat(Lints.codes(rule, Indicators.row("产出指标", "质量指标", "验收通过率", "≥76.92%"))).isEmpty();
        assertThat(Lints.codes(rule, Indicators.row("产出指标", "质量指标", "验收通过率", "≥76.93%")))
                .containsExactly("indicator.never-over-achieved");
    }

    @Test
    void quantities_ceilings_and_growth_have_no_such_end() {
        assertThat(
                        Lints.codes(
                                rule,
                                Indicators.row("产出指标", "数量指标", "修缮工程量", "≥1000米"),
                                Indicators.row("产出指标", "成本指标", "超支率", "≤90%"),
                                Indicators.row("效益指标", "经济效益指标", "经济效益提升%", "≥90%")))
                .isEmpty();
    }
}
