package io.jixiao.target.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorNumberingTest {

    private final Indicator repairs = Indicators.row("产出指标", "数量指标", "修缮工程量", "≥1000米");
    private final Indicator progress = Indicators.row("产出指标", "时效指标", "实施进度", "≥90百分比");
    private final Indicator content = Indicators.row("满意度指标", "服务对象满意度指标", "满意度", "≥90百分比");

    private final IndicatorNumbering first =
            IndicatorNumbering.first(List.of(repairs, progress, content));

    @Test
    void the_first_draft_is_numbered_in_order() {
        assertThat(ids(first)).containsExactly("01", "02", "03");
    }

    @Test
    void a_row_keeps_its_number_when_rows_are_reordered() {
        assertThat(ids(first.then(List.of(content, repairs)))).containsExactly("03", "01");
    }

    @Test
    void a_new_row_never_takes_the_number_of_one_that_went() {
        var without = first.then(List.of(repairs, progress));
        assertThat(ids(without.then(List.of(repairs, progress, content))))
                .containsExactly("01", "02", "04");
    }

    @Test
    void a_row_that_names_its_number_keeps_it_when_it_is_renamed() {
        var renamed = Indicators.row("产出指标", "数量指标", "道路修缮长度", "≥1000米").withId("01");
        assertThat(ids(first.then(List.of(progress, renamed)))).containsExactly("02", "01");
    }

    @Test
    void equal_rows_are_told_apart_by_their_order() {
        var twice = IndicatorNumbering.first(List.of(repairs, repairs));
        assertThat(ids(twice.then(List.of(repairs, repairs)))).containsExactly("01", "02");
    }

    @Test
    void the_hundredth_number_has_three_digits() {
        var many = new IndicatorNumbering(List.of(), 99);
        assertThat(ids(many.then(List.of(repairs)))).containsExactly("100");
    }

    @Test
    void an_unknown_number_is_refused() {
        assertThatThrownBy(() -> first.then(List.of(repairs.withId("09"))))
                .hasMessage("indicator.id-unknown {id=09}");
    }

    @Test
    void a_number_used_twice_is_refused() {
        assertThatThrownBy(() -> first.then(List.of(repairs.withId("01"), progress.withId("01"))))
                .hasMessage("indicator.id-twice {id=01}");
    }

    private static List<String> ids(IndicatorNumbering numbering) {
        return numbering.indicators().stream().map(Indicator::id).toList();
    }
}
