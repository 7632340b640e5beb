package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Indicators;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstLevelsAreThereTest {

    private final Rule rule = new FirstLevelsAreThere();

    @Test
    void both_frames_are_complete() {
        assertThat(Lints.codes(rule, rows("产出指标", "效益指标", "满意度指标"))).isEmpty();
        assertThat(Lints.codes(rule, rows("成本指标", "产出", "效益", "满意度"))).isEmpty();
    }

    @Test
    void without_results_a_table_is_objected_to() {
        assertThat(Lints.of(rule, rows("产出指标", "满意度指标")))
                .containsExactly(Finding.objection("/indicators", "levels.missing", "level", "效益"));
    }

    @Test
    void without_satisfaction_a_reviewer_should_look() {
        assertThat(Lints.of(rule, rows("产出指标", "效益指标")))
                .containsExactly(Finding.warning("/indicators", "levels.satisfaction-missing"));
    }

    @Test
    void a_first_level_nobody_knows_is_named() {
        assertThat(Lints.of(rule, rows("制度指标", "产出", "效益", "满意度")))
                .containsExactly(
                        Finding.warning("/indicators/0/level1", "levels.unknown", "level", "制度指标"));
    }

    @Test
    void a_table_without_rows_is_another_rule() {
        assertThat(Lints.codes(rule)).isEmpty();
    }

    private static Indicator[] rows(String... levels) {
        return Stream.of(levels)
                .map(level -> Indicators.row(level, "数量指标", "修缮工程量", "≥1000米"))
                .toArray(Indicator[]::new);
    }
}
