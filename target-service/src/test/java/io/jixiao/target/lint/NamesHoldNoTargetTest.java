package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Change;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Indicators;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesHoldNoTargetTest {

    private final Rule rule = new NamesHoldNoTarget();

    @Test
    void a_target_in_the_name_moves_to_its_cell() {
        assertThat(Lints.of(rule, row("企业满意度要达到90%以上", "")))
                .containsExactly(
                        Finding.warning(
                                        "/indicators/0/level3",
                                        "indicator.target-in-name",
                                        "name",
                                        "企业满意度要达到90%以上",
                                        "target",
                                        "要达到90%以上")
                                .with(moved("企业满意度", "≥90%")));
    }

    @Test
    void a_ceiling_stays_a_ceiling() {
        assertThat(Lints.fixes(rule, row("事故控制在5个以内", ""))).containsExactly(moved("事故", "≤5个"));
    }

    @Test
    void where_the_cell_says_the_same_only_the_name_is_mended() {
        assertThat(Lints.fixes(rule, row("验收合格率达到95%", "≥95百分比")))
                .containsExactly(Fix.of("/indicators/0/level3", "验收合格率"));
    }

    @Test
    void where_the_cell_says_something_else_a_person_must_know() {
        assertThat(Lints.codes(rule, row("验收合格率达到95%", "≥90%"))).hasSize(1);
        assertThat(Lints.fixes(rule, row("验收合格率达到95%", "≥90%"))).isEmpty();
        assertThat(Lints.fixes(rule, row("验收合格率达到95%", "达标"))).isEmpty();
    }

    @Test
    void a_name_that_is_nothing_but_a_target_cannot_be_mended() {
        assertThat(Lints.codes(rule, row("≥95%", ""))).hasSize(1);
        assertThat(Lints.fixes(rule, row("≥95%", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"基础设施验收通过率（%）", "2023年完成时限", "18—54周岁参保率", "5A级景区数量", "经济效益提升%"})
    void other_numbers_are_part_of_a_name(String name) {
        assertThat(Lints.codes(rule, row(name, "≥90%"))).isEmpty();
    }

    private static Fix moved(String name, String printed) {
        return new Fix(
                List.of(
                        new Change("/indicators/0/level3", name),
                        new Change("/indicators/0/printed", printed)));
    }

    private static Indicator row(String name, String printed) {
        return Indicators.row("产出指标", "质量指标", name, printed);
    }
}
