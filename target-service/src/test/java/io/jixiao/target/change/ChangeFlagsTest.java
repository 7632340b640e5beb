package io.jixiao.target.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.plan.Plans;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.IndicatorNumbering;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.Projects;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What to beware of in a change of 园区基础设施维护, 40.00 万元, plan 15 / 25 / 30 / 40")
class ChangeFlagsTest {

    private static final ChangePolicy POLICY = new ChangePolicy(MonthDay.of(10, 31), 2);

    private final Project approved = numbered(Projects.infrastructureMaintenance());

    @Nested
    class Late {
        @ParameterizedTest
        @CsvSource({
            "2023-10-31, 2023-11-01, false",
            "2023-11-01, 2023-11-02, true",
        })
        void after_31_october(LocalDate filed, LocalDate effective, boolean isLate) {
            assertThat(codes(filed, effective).contains("change.late")).isEqualTo(isLate);
        }

        @Test
        void when_it_rewrites_a_checkpoint_whose_day_is_over() {
            assertThat(codes("2023-07-01", "2023-06-30"))
                    .containsExactly("change.rewrites-checkpoint");
            assertThat(codes("2023-07-01", "2023-07-01")).isEmpty();
            assertThat(codes("2023-06-30", "2023-06-30")).isEmpty();
        }

        private List<String> codes(String filed, String effective) {
            return codes(LocalDate.parse(filed), LocalDate.parse(effective));
        }

        private List<String> codes(LocalDate filed, LocalDate effective) {
            return ChangeFlagsTest.codes(
                    flags(approved, new Filing(FiscalYear.of(2023), filed, effective, 1)));
        }
    }

    @Nested
    class Downward {
        @ParameterizedTest
        @CsvSource({
            "≥1000米, true",
            "≥999.99米, true",
            "≥1200米, false",
            "≤1200米, true",
            "1200米左右, true",
            "≥1000公里, true",
        })
        void from_at_least_1100_metres(String printed, boolean isDownward) {
            assertThat(codes(printedFirst("≥1100米"), printedFirst(printed)))
                    .isEqualTo(isDownward ? List.of("change.indicator-lowered") : List.of());
        }

        @ParameterizedTest
        @CsvSource({"≤6起, true", "≤5起, false", "≤4起, false", "≥5起, true"})
        void from_at_most_5(String printed, boolean isDownward) {
            assertThat(codes(printedFirst("≤5起"), printedFirst(printed)))
                    .isEqualTo(isDownward ? List.of("change.indicator-lowered") : List.of());
        }

        @Test
        void when_an_indicator_is_dropped() {
            var fewer = approved.with(approved.indicators().subList(1, 9));
            var flags = flags(fewer, inTime());
            assertThat(flags.findings())
                    .containsExactly(
                            Finding.warning(
                                    "/indicators",
                                    "change.indicator-dropped",
                                    "id",
                                    "01",
                                    "name",
                                    "修缮工程量",
                                    "before",
                                    "≥1000米"));
            assertThat(flags.flags()).containsExactly(ChangeFlag.DOWNWARD);
        }

        @Test
        void when_spending_is_put_off() {
            assertThat(codes(approved, planned(Plans.row("15.00", "24.99", "30.00", "40.00"))))
                    .containsExactly("change.plan-lowered");
            assertThat(codes(approved, planned(Plans.row("15.00", "25.01", "30.00", "40.00"))))
                    .isEmpty();
        }

        @Test
        void not_when_the_budget_is_cut_and_the_plan_with_it() {
            var half = Money.ofWanYuan("20");
            var cut =
                    new Project(
                            approved.unit(),
                            approved.unitName(),
                            approved.name(),
                            approved.use(),
                            approved.goal(),
                            new Funding(half, half, Money.ZERO),
                            approved.plan().beside(Money.ofWanYuan("40"), half),
                            approved.indicators());
            assertThat(codes(approved, cut)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true"})
    void the_second_change_of_the_year_is_repeated(int ordinal, boolean isRepeated) {
        var filing =
                new Filing(
                        FiscalYear.of(2023),
                        LocalDate.parse("2023-05-01"),
                        LocalDate.parse("2023-05-02"),
                        ordinal);
        assertThat(flags(approved, filing).flags().contains(ChangeFlag.REPEATED))
                .isEqualTo(isRepeated);
    }

    private ChangeFlags flags(Project wanted, Filing filing) {
        return ChangeFlags.of(Promise.of(approved), Promise.of(wanted), filing, POLICY);
    }

    private static List<String> codes(Project before, Project after) {
        return codes(ChangeFlags.of(Promise.of(before), Promise.of(after), inTime(), POLICY));
    }

    private static List<String> codes(ChangeFlags flags) {
        return flags.findings().stream().map(Finding::code).toList();
    }

    private static Filing inTime() {
        return new Filing(
                FiscalYear.of(2023),
                LocalDate.parse("2023-02-01"),
                LocalDate.parse("2023-02-02"),
                1);
    }

    private Project printedFirst(String printed) {
        var rows = new ArrayList<>(approved.indicators());
        var first = rows.getFirst();
        rows.set(
                0,
                new Indicator(
                        first.id(),
                        first.level1(),
                        first.level2(),
                        first.level3(),
                        first.description(),
                        printed,
                        Expectation.read(printed),
                        first.basis(),
                        first.weight()));
        return approved.with(rows);
    }

    private Project planned(PlanRow plan) {
        return new Project(
                approved.unit(),
                approved.unitName(),
                approved.name(),
                approved.use(),
                approved.goal(),
                approved.funding(),
                plan,
                approved.indicators());
    }

    private static Project numbered(Project project) {
        return project.with(IndicatorNumbering.first(project.indicators()).indicators());
    }
}
