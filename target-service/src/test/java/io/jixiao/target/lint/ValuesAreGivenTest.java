package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Indicators;
import io.jixiao.target.project.Projects;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesAreGivenTest {

    @Test
    void a_project_without_indicators_is_kept_from_submission() {
        assertThat(findings()).containsExactly(Finding.blocking("/indicators", "indicator.none"));
    }

    @Test
    void a_blank_value_is_kept_from_submission_and_words_are_told() {
        assertThat(
                        findings(
                                Indicators.row("产出指标", "数量指标", "修缮工程量", " "),
                                Indicators.row("效益指标", "社会效益指标", "促进就业", "明显提升")))
                .containsExactly(
                        Finding.blocking(
                                "/indicators/0/printed",
                                "indicator.value-missing",
                                "name",
                                "修缮工程量"),
                        Finding.info(
                                "/indicators/1/printed",
                                "indicator.in-words",
                                "name",
                                "促进就业",
                                "printed",
                                "明显提升"));
    }

    @Test
    void a_number_without_an_operator_is_asked_about_and_a_cost_offered_as_a_limit_first() {
        var found =
                findings(
                        Indicators.row("产出指标", "质量指标", "验收合格率", "95％"),
                        Indicators.row("产出指标", "成本指标", "补助标准", "400元/人、天"));
        assertThat(found)
                .extracting(Finding::code, Finding::place, Finding::isOverridable)
                .containsExactly(
                        tuple("indicator.no-operator", "/indicators/0/printed", true),
                        tuple("indicator.no-operator", "/indicators/1/printed", true));
        assertThat(found.getFirst().fixes())
                .containsExactly(
                        Fix.of("/indicators/0/printed", "≥95%"),
                        Fix.of("/indicators/0/printed", "=95%"),
                        Fix.of("/indicators/0/printed", "≤95%"));
        assertThat(found.getLast().fixes().getFirst())
                .isEqualTo(Fix.of("/indicators/1/printed", "≤400元/人、天"));
    }

    @Test
    void a_promise_that_stands_inside_words_is_offered_alone() {
        assertThat(findings(Indicators.row("产出指标", "质量指标", "验收合格率", "合格率不低于95%")))
                .singleElement()
                .extracting(Finding::fixes)
                .isEqualTo(List.of(Fix.of("/indicators/0/printed", "≥95%")));
    }

    @Test
    void other_kinds_are_complete_as_they_stand() {
        assertThat(
                        findings(
                                Indicators.row("产出指标", "数量指标", "参训年龄", "18—54周岁"),
                                Indicators.row("产出指标", "时效指标", "完工时间", "2023年12月底前"),
                                Indicators.row("效益指标", "社会效益指标", "发生事故", "否"),
                                Indicators.row("效益指标", "生态效益指标", "不涉及", "无")))
                .isEmpty();
    }

    @Test
    void what_must_be_there_cannot_be_overridden() {
        assertThat(findings()).noneMatch(Finding::isOverridable);
    }

    private static List<Finding> findings(Indicator... indicators) {
        var project = Projects.infrastructureMaintenance().with(List.of(indicators));
        return new ValuesAreGiven().findings(project, RuleSet.AS_SHIPPED);
    }
}
