package io.jixiao.target.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.Projects;
import io.jixiao.testkit.Golden;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The official table")
class OfficialTableTest {

    private static final ProjectCode CODE = ProjectCode.of("13022523P004089100032");

    @Test
    void stands_as_the_finance_bureau_prints_it() {
        var published = Projects.infrastructureMaintenance();
        Golden.assertSame("form/infrastructure-maintenance.txt", printed(published));
    }

    @Test
    void leaves_other_funds_blank_when_there_are_none_and_prints_the_last_fen() {
        assertThat(fundingRow(Money.ZERO)).endsWith("| 其他资金 |  |");
        assertThat(fundingRow(Money.ofFen(1))).endsWith("| 其他资金 | 0.000001 |");
    }

    @Test
    void prints_plan_cells_as_they_were_printed() {
        var plan = plan("资金支出计划（%）", day("2023-03-31", " 37.50％"), day("2023-12-31", "100"));
        assertThat(printed(with(plan)))
                .contains("| 资金支出计划（%） | 3月底 ×3 | 12月底 ×3 |\n| ↑ |  37.50％ ×3 | 100 ×3 |\n");
    }

    @Test
    void has_room_for_twelve_checkpoints_in_a_row() {
        assertThat(printed(with(plan("资金支出计划（%）", months()))))
                .contains(
                        """
                        | 资金支出计划（%） | 1月底 | 2月底 | 3月底 | 4月底 | 5月底 | 6月底 | 7月底 | 8月底 | 9月底 | 10月底 | 11月底 | 12月底 |
                        | ↑ | 1.00 | 2.00 | 3.00 | 4.00 | 5.00 | 6.00 | 7.00 | 8.00 | 9.00 | 10.00 | 11.00 | 12.00 |
                        """)
                .contains("| 项目编码 | 13022523P004089100032 ×4 | 项目名称 ×2 | 招商经费 ×6 |");
    }

    @Test
    void names_the_day_of_a_checkpoint_inside_a_month() {
        assertThat(printed(with(plan("", day("2023-10-15", "20.00")))))
                .contains("| 资金支出计划 | 10月15日 ×6 |\n");
    }

    @Test
    void has_a_row_for_a_plan_nobody_filled_in() {
        assertThat(printed(with(plan("资金支出计划（%）")))).contains("| 资金支出计划（%） |  ×6 |\n| ↑ |  ×6 |\n");
    }

    @Test
    void every_row_fills_the_columns_whatever_the_number_of_checkpoints() {
        for (int checkpoints = 0; checkpoints <= 12; checkpoints++) {
            var plan = plan("", Arrays.copyOf(months(), checkpoints));
            for (var block : OfficialTable.of(1, false, CODE, with(plan))) {
                if (block instanceof Block.Table(var widths, var rows)) {
                    assertThat(rows)
                            .extracting(OfficialTableTest::columns)
                            .containsOnly(widths.size());
                }
            }
        }
    }

    private static int columns(Row row) {
        return row.cells().stream().mapToInt(Cell::columns).sum();
    }

    private static PlanCell[] months() {
        return Arrays.stream(Month.values())
                .map(FiscalYear.of(2023)::endOf)
                .map(day -> new PlanCell(day, day.getMonthValue() + ".00"))
                .toArray(PlanCell[]::new);
    }

    private static String fundingRow(Money other) {
        var project = Projects.investmentPromotion();
        var fiscal = project.funding().fiscal();
        var changed =
                new Project(
                        project.unit(),
                        project.unitName(),
                        project.name(),
                        project.use(),
                        project.goal(),
                        new Funding(fiscal.plus(other), fiscal, other),
                        project.plan(),
                        project.indicators());
        return printed(changed)
                .lines()
                .filter(row -> row.contains("预算数"))
                .findFirst()
                .orElseThrow();
    }

    private static Project with(PlanRow plan) {
        var project = Projects.investmentPromotion();
        return new Project(
                project.unit(),
                project.unitName(),
                project.name(),
                project.use(),
                project.goal(),
                project.funding(),
                plan,
                project.indicators());
    }

    private static PlanRow plan(String heading, PlanCell... cells) {
        return new PlanRow(heading, List.of(cells), new PlanAnswer.NotGiven());
    }

    private static PlanCell day(String date, String printed) {
        return new PlanCell(LocalDate.parse(date), printed);
    }

    private static String printed(Project project) {
        return Rendered.text(
                Stream.of(OfficialTable.of(1, false, CODE, project)).flatMap(List::stream));
    }
}
