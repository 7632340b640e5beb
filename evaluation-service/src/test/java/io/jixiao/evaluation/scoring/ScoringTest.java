package io.jixiao.evaluation.scoring;

import static io.jixiao.evaluation.Samples.decimal;
import static io.jixiao.evaluation.Samples.investmentPromotion;
import static io.jixiao.evaluation.Samples.nationalScheme;
import static io.jixiao.evaluation.Samples.parkUpkeep;
import static io.jixiao.evaluation.Samples.row;
import static io.jixiao.evaluation.Samples.rules;
import static io.jixiao.evaluation.Samples.scheme;
import static io.jixiao.evaluation.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.evaluation.scheme.RowRules.BeyondLimit;
import io.jixiao.evaluation.scheme.Scheme.Cap;
import io.jixiao.evaluation.scoring.Judgement.Judged;
import io.jixiao.evaluation.scoring.Judgement.NotJudged;
import io.jixiao.evaluation.scoring.Reading.Gap;
import io.jixiao.evaluation.scoring.Scoring.Outcome;
import io.jixiao.evaluation.scoring.Scoring.Outcome.Incomplete;
import io.jixiao.evaluation.scoring.Scoring.Outcome.Refused;
import io.jixiao.evaluation.scoring.Scoring.Outcome.Scored;
import io.jixiao.kernel.Percentage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Scoring a table by the national scheme")
class ScoringTest {

    private final Scoring scoring = new Scoring(nationalScheme());

    @Nested
    class The_published_project_of_40_wan_yuan {
        private final Scored scored = (Scored) scoring.score(parkUpkeep());

        @Test
        void scores_row_by_row_as_calculated_by_hand() {
            assertThat(points(scored.sheet()))
                    .containsExactly(
                            "7.80", "8.75", "12.50", "11.81", "12.50", "7.50", "3.75", "7.50",
                            "7.33", "10.00");
        }

        @Test
        void weighs_10_and_four_times_12_50_and_four_times_7_50_and_10() {
            assertThat(weights(scored.sheet()))
                    .containsExactly(
                            "10.00", "12.50", "12.50", "12.50", "12.50", "7.50", "7.50", "7.50",
                            "7.50", "10.00");
        }

        @Test
        void is_89_44_and_良() {
            assertThat(scored.total()).isEqualByComparingTo("89.44");
            assertThat(scored.grade()).isEqualTo("良");
        }
    }

    @Test
    void the_published_project_of_20_wan_yuan_with_4_of_5_events_is_97_50_and_优() {
        var scored = (Scored) scoring.score(investmentPromotion());
        assertThat(points(scored.sheet()))
                .containsExactly(
                        "10.00", "10.00", "12.50", "12.50", "12.50", "7.50", "7.50", "7.50", "7.50",
                        "10.00");
        assertThat(scored.total()).isEqualByComparingTo("97.50");
        assertThat(scored.grade()).isEqualTo("优");
    }

    @ParameterizedTest(name = "{0} points are {1}")
    @CsvSource({"100, 优", "90, 优", "89.99, 良", "80, 良", "79.99, 中", "60, 中", "59.99, 差", "0, 差"})
    void lower_bounds_of_grades_are_inclusive(String total, String grade) {
        assertThat(nationalScheme().gradeOf(decimal(total))).isEqualTo(grade);
    }

    @Nested
    class A_missing_value {
        private final Outcome outcome =
                scoring.score(
                        table(
                                "40.00",
                                "31.20",
                                row("产出指标", "数量指标", "修缮工程量", "≥1000米", ""),
                                row("效益指标", "社会效益指标", "促进就业", "≥90百分比", "45"),
                                row("满意度指标", "服务对象满意度指标", "满意度", "≥90百分比", "92")));

        @Test
        void leaves_the_table_without_a_total() {
            assertThat(outcome).isInstanceOf(Incomplete.class);
        }

        @Test
        void is_named_and_the_other_rows_are_scored() {
            var lines = ((Incomplete) outcome).sheet().lines();
            assertThat(lines.get(0).judgement()).isEqualTo(new NotJudged(Gap.NO_ACTUAL));
            assertThat(lines.get(1).judgement()).isInstanceOf(Judged.class);
        }
    }

    @Nested
    class The_execution_part {
        @ParameterizedTest(name = "{1} of {0} paid is {2} % and {3} points")
        @CsvSource({
            "40.00, 31.20, 78.00, 7.80",
            "40.00, 0.00, 0.00, 0.00",
            "40.00, 40.00, 100.00, 10.00",
            "40.00, 50.00, 125.00, 10.00",
            "40.00, -1.00, 0.00, 0.00",
            "3.00, 1.00, 33.33, 3.33",
            "3.00, 2.00, 66.67, 6.67",
            "40.00, 39.999999, 100.00, 10.00"
        })
        void is_in_proportion_and_its_rate_is_not_capped(
                String budget, String paid, String rate, String points) {
            var part = (ExecutionPart.Scored) sheet(budget, paid).execution();
            assertThat(part.ratePercent()).isEqualTo(decimal(rate));
            assertThat(part.points()).isEqualTo(decimal(points));
        }

        @Test
        void is_left_out_when_budget_and_paid_are_0_and_the_rows_carry_100() {
            var scored = (Scored) scoring.score(plain("0.00", "0.00"));
            assertThat(weights(scored.sheet())).containsExactly("-", "55.56", "33.33", "11.11");
            assertThat(scored.total()).isEqualByComparingTo("100");
            assertThat(scored.sheet().notes()).containsExactly(ExecutionPart.LeftOut.NOTE);
        }

        @Test
        void refuses_money_paid_from_a_budget_of_0() {
            assertThat(codes(scoring.score(plain("0.00", "0.000001"))))
                    .containsExactly("/budget budget.zero-but-paid {executed=0.01, budget=0.00}");
        }

        @Test
        void refuses_a_negative_budget() {
            assertThat(codes(scoring.score(plain("-1.00", "0.00"))))
                    .containsExactly("/budget budget.negative {budget=-10000.00}");
        }

        private Sheet sheet(String budget, String paid) {
            return ((Scored) scoring.score(plain(budget, paid))).sheet();
        }
    }

    @Nested
    class A_local_cap_of_89_for_rates_from_70_to_below_80 {
        private final Scoring capped =
                new Scoring(
                        scheme(
                                rules(BeyondLimit.LINEAR),
                                List.of(
                                        new Cap(
                                                Percentage.of(70),
                                                Percentage.of(80),
                                                decimal("89")))));

        @Test
        void limits_the_total_and_the_grade_and_says_so() {
            var scored = (Scored) capped.score(plain("10.00", "7.90"));
            assertThat(scored.total()).isEqualTo(decimal("89.00"));
            assertThat(scored.grade()).isEqualTo("良");
            assertThat(scored.sheet().notes().getFirst()).contains("97.90分", "89分");
        }

        @Test
        void does_not_touch_a_rate_of_80() {
            assertThat(((Scored) capped.score(plain("10.00", "8.00"))).total())
                    .isEqualTo(decimal("98.00"));
        }
    }

    @Test
    void every_contradiction_is_reported_at_once() {
        var outcome =
                scoring.score(
                        table(
                                "0.00",
                                "1.00",
                                row("投入指标", "数量指标", "甲", "≥1", "1"),
                                row("过程指标", "数量指标", "乙", "≥1", "1")));
        assertThat(codes(outcome))
                .containsExactly(
                        "/budget budget.zero-but-paid {executed=10000.00, budget=0.00}",
                        "/rows/0/level1 level.unknown {level=投入指标, known=产出、效益、满意度、成本}",
                        "/rows/1/level1 level.unknown {level=过程指标, known=产出、效益、满意度、成本}");
    }

    @Test
    void a_table_without_rows_is_refused() {
        assertThat(codes(scoring.score(table("1.00", "1.00"))))
                .containsExactly("/rows rows.none {}");
    }

    private static Table plain(String budget, String paid) {
        return table(
                budget,
                paid,
                row("产出指标", "数量指标", "修缮工程量", "≥1000米", "1000"),
                row("效益指标", "社会效益指标", "促进就业", "≥90百分比", "90"),
                row("满意度指标", "服务对象满意度指标", "满意度", "≥90百分比", "90"));
    }

    private static List<String> codes(Outcome outcome) {
        return ((Refused) outcome)
                .objections().stream()
                        .map(
                                each ->
                                        "%s %s %s"
                                                .formatted(
                                                        each.place(),
                                                        each.violation().code(),
                                                        each.violation().numbers()))
                        .toList();
    }

    private static List<String> points(Sheet sheet) {
        return printed(
                sheet,
                scored -> scored.points().toPlainString(),
                line -> ((Judged) line.judgement()).points().toPlainString());
    }

    private static List<String> weights(Sheet sheet) {
        return printed(
                sheet,
                scored -> scored.weight().toPlainString(),
                line -> line.weight().toPlainString());
    }

    private static List<String> printed(
            Sheet sheet,
            Function<ExecutionPart.Scored, String> execution,
            Function<Sheet.Line, String> line) {
        var first =
                sheet.execution() instanceof ExecutionPart.Scored scored
                        ? execution.apply(scored)
                        : "-";
        return Stream.concat(Stream.of(first), sheet.lines().stream().map(line)).toList();
    }
}
