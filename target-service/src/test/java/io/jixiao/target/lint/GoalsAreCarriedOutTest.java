package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.department.DepartmentGoals;
import io.jixiao.target.department.GoalIndicator;
import io.jixiao.target.department.SubGoal;
import io.jixiao.target.finding.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoalsAreCarriedOutTest {

    private final List<String> promised = List.of("招商活动次数", "满意度", "基础设施验收通过率（%）");

    @Test
    void an_indicator_no_project_promises_is_named_with_its_place() {
        assertThat(GoalsAreCarriedOut.findings(naming("招商活动次数", "签订协议数量"), promised))
                .containsExactly(
                        Finding.warning(
                                "/subGoals/0/indicators/1",
                                "goals.indicator-absent",
                                "name",
                                "签订协议数量"));
    }

    @Test
    void a_name_inside_another_and_other_brackets_are_the_same() {
        assertThat(GoalsAreCarriedOut.findings(naming("企业满意度", "招商活动", "验收通过率%"), promised))
                .isEmpty();
    }

    @Test
    void without_projects_everything_is_absent() {
        assertThat(GoalsAreCarriedOut.findings(naming("招商活动次数", "满意度"), List.of())).hasSize(2);
    }

    private static DepartmentGoals naming(String... names) {
        return new DepartmentGoals(
                new BudgetUnit("130225000", "480002"),
                FiscalYear.of(2023),
                "乐亭县城区工业聚集区管理委员会",
                "",
                List.of(
                        new SubGoal(
                                "招商经费",
                                "",
                                Stream.of(names)
                                        .map(name -> new GoalIndicator(name, ""))
                                        .toList())),
                List.of());
    }
}
