package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Indicators;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValuesDifferTest {

    private final Rule rule = new ValuesDiffer();

    @Test
    void three_of_five_rows_at_90_percent_are_told_however_they_are_printed() {
        assertThat(Lints.of(rule, rows("≥90百分比", "≥90%", "≥ 90 %", "≥1000米", "≥5次")))
                .containsExactly(
                        Finding.warning(
                                "/indicators",
                                "indicators.same-value",
                                "printed",
                                "≥90%",
                                "count",
                                "3",
                                "rows",
                                "5"));
    }

    @Test
    void exactly_half_is_not_everywhere() {
        assertThat(Lints.codes(rule, rows("≥90%", "≥90%", "≥90%", "≥95%", "≥5次", "≥1000米")))
                .isEmpty();
    }

    @Test
    void two_rows_may_well_agree_and_blanks_are_not_a_value() {
        assertThat(Lints.codes(rule, rows("≥90%", "≥90%"))).isEmpty();
        assertThat(Lints.codes(rule, rows("", "", " "))).isEmpty();
    }

    private static Indicator[] rows(String... printed) {
        return Stream.of(printed)
                .map(each -> Indicators.row("产出指标", "质量指标", "验收通过率", each))
                .toArray(Indicator[]::new);
    }
}
