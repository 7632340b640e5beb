package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Indicators;
import org.junit.jupiter.api.Test;

class PartsFitTheWholeTest {

    private final Rule rule = new PartsFitTheWhole();

    @Test
    void parts_of_more_than_their_whole_are_told_with_both_numbers() {
        assertThat(
                        Lints.of(
                                rule,
                                people("培训人数", "≥100人"),
                                people("其中：男", "≥60人"),
                                people("其中：女", "≥41人")))
                .containsExactly(
                        Finding.warning(
                                "/indicators/0/printed",
                                "indicator.parts-exceed-whole",
                                "name",
                                "培训人数",
                                "sum",
                                "101",
                                "whole",
                                "100",
                                "unit",
                                "人"));
    }

    @Test
    void parts_that_fill_the_whole_or_less_are_right() {
        assertThat(
                        Lints.codes(
                                rule,
                                people("培训人数", "≥100人"),
                                people("其中：男", "≥60人"),
                                people("其中：女", "≥40人")))
                .isEmpty();
    }

    @Test
    void rates_and_other_units_do_not_add_up() {
        assertThat(
                        Lints.codes(
                                rule,
                                people("合格率", "≥90%"),
                                people("其中：男", "≥60%"),
                                people("其中：女", "≥60%"),
                                people("培训人数", "≥100人"),
                                people("其中：场次", "≥200次")))
                .isEmpty();
    }

    private static Indicator people(String name, String printed) {
        return Indicators.row("产出指标", "数量指标", name, printed);
    }
}
