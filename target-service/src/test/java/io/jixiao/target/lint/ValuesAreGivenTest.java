package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Finding;
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
    void what_must_be_there_cannot_be_overridden() {
        assertThat(findings()).noneMatch(Finding::isOverridable);
    }

    private static List<Finding> findings(Indicator... indicators) {
        var project = Projects.infrastructureMaintenance().with(List.of(indicators));
        return new ValuesAreGiven().findings(project, RuleSet.AS_SHIPPED);
    }
}
