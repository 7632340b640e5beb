package io.jixiao.target.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.Projects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Last year's promise, 招商经费 20.00万元 of 2023, carried to 2024")
class LastYearTest {

    private final LastYear promise = of(Projects.investmentPromotion());

    @Test
    void only_the_dates_move() {
        var moved = promise.moved();
        assertThat(moved.plan().cells())
                .containsExactly(
                        cell("2024-03-31", "8.00"),
                        cell("2024-06-30", "12.00"),
                        cell("2024-10-31", "18.00"),
                        cell("2024-12-31", "20.00"));
        assertThat(moved.indicators()).isEqualTo(promise.project().indicators());
        assertThat(moved.funding()).isEqualTo(promise.project().funding());
    }

    @Test
    void the_end_of_february_stays_the_end_of_february() {
        var moved = of(planned("2023-02-28", "2023-03-15")).moved();
        assertThat(moved.plan().cells())
                .extracting(PlanCell::date)
                .containsExactly(LocalDate.parse("2024-02-29"), LocalDate.parse("2024-03-15"));
    }

    @Test
    void every_figure_of_the_copy_is_found_to_be_last_years() {
        assertThat(promise.unchangedIn(promise.moved()))
                .extracting(Finding::code)
                .containsExactly(
                        "carried.budget",
                        "carried.plan",
                        "carried.value",
                        "carried.value",
                        "carried.value",
                        "carried.value",
                        "carried.value",
                        "carried.value",
                        "carried.value",
                        "carried.value",
                        "carried.value");
    }

    @Test
    void one_fen_more_is_a_new_budget() {
        var more = Money.ofYuan("200000.01");
        var current = with(new Funding(more, more, Money.ZERO), promise.moved().goal());
        assertThat(promise.unchangedIn(current))
                .extracting(Finding::code)
                .contains("carried.plan")
                .doesNotContain("carried.budget");
    }

    @Test
    void a_text_that_speaks_of_last_year_is_found() {
        var current = with(promise.project().funding(), "2023年底前完成招商");
        assertThat(promise.unchangedIn(current))
                .filteredOn(each -> each.code().equals("carried.year-in-text"))
                .extracting(Finding::place)
                .containsExactly("/goal");
    }

    @Test
    void a_row_has_last_years_value_where_its_three_levels_are_the_same() {
        var row = promise.project().indicators().getFirst();
        assertThat(promise.valueOf(row)).contains("≥5次数");
        assertThat(promise.valueOf(named("洽谈项目数"))).isEmpty();
    }

    private static LastYear of(Project project) {
        return new LastYear(FiscalYear.of(2023), 1, project);
    }

    private Project with(Funding funding, String goal) {
        var moved = promise.moved();
        return new Project(
                moved.unit(),
                moved.unitName(),
                moved.name(),
                moved.use(),
                goal,
                funding,
                moved.plan(),
                moved.indicators());
    }

    private static Project planned(String first, String second) {
        var project = Projects.investmentPromotion();
        return new Project(
                project.unit(),
                project.unitName(),
                project.name(),
                project.use(),
                project.goal(),
                project.funding(),
                new PlanRow(
                        "",
                        List.of(cell(first, "5.00"), cell(second, "20.00")),
                        new PlanAnswer.NotGiven()),
                List.of());
    }

    private static PlanCell cell(String date, String printed) {
        return new PlanCell(LocalDate.parse(date), printed);
    }

    private static Indicator named(String name) {
        return new Indicator(
                "",
                "产出指标",
                "数量指标",
                name,
                "",
                "≥5次数",
                Expectation.read("≥5次数"),
                "",
                BigDecimal.ZERO);
    }
}
