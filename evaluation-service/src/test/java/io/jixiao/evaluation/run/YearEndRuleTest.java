package io.jixiao.evaluation.run;

import static io.jixiao.evaluation.Samples.decimal;
import static io.jixiao.evaluation.Samples.nationalScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.evaluation.evidence.ApprovedTarget;
import io.jixiao.evaluation.evidence.ApprovedTarget.Indicator;
import io.jixiao.evaluation.evidence.ApprovedTarget.Version;
import io.jixiao.evaluation.evidence.Progress;
import io.jixiao.evaluation.evidence.ProjectEvidence;
import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.evidence.Spending;
import io.jixiao.evaluation.scoring.Actual;
import io.jixiao.evaluation.scoring.Levels;
import io.jixiao.evaluation.selfevaluation.Result;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Scoring a project's year from its evidence")
class YearEndRuleTest {

    private static final ProjectKey KEY = ProjectKey.of("13022523P00CXF810004P", 2023);

    private static final String PROVISIONAL = "全年执行数为暂定数，评分时尚有来源未报送齐全";

    private final YearEndRule rule = new YearEndRule(nationalScheme());

    @Nested
    class The_version_in_force_on_31_december {
        private final Version january = version(1, "2023-01-10", "20.00", "≥8次");
        private final Version october = version(2, "2023-10-01", "16.00", "≥5次");
        private final Version nextYear = version(3, "2024-01-01", "16.00", "≥1次");

        @Test
        void is_scored_with_its_budget_and_its_promises() {
            var result = scored(List.of(january, october, nextYear), "16.00", reached("4"));
            assertThat(result.targetVersion()).isEqualTo(2);
            assertThat(result.execution().orElseThrow().budget())
                    .isEqualTo(Money.ofWanYuan("16.00"));
            assertThat(result.rows().getFirst().target()).isEqualTo("≥5次");
            assertThat(result.total()).isEqualByComparingTo("84");
        }

        @Test
        void stands_beside_what_the_first_version_promised() {
            var row = scored(List.of(january, october), "16.00", reached("4")).rows().getFirst();
            assertThat(row.firstTarget()).isEqualTo("≥8次");
        }

        @Test
        void is_scored_with_a_note_while_the_money_is_provisional() {
            assertThat(notes("2023-12-31", true)).containsExactly(PROVISIONAL);
            assertThat(notes("2023-12-31", false)).isEmpty();
        }

        /// All of the payments are there, and another may be.
        @Test
        void is_scored_with_a_note_while_a_source_has_not_delivered_the_last_day() {
            assertThat(notes("2023-12-30", false)).containsExactly(PROVISIONAL);
        }

        private List<String> notes(String completeThrough, boolean provisional) {
            var evidence = evidence(List.of(october), Optional.of("16.00"), reached("5"));
            var spending =
                    evidence.spending()
                            .map(it -> complete(it, LocalDate.parse(completeThrough), provisional));
            var asKnown = new ProjectEvidence(evidence.target(), spending, evidence.progress());
            return ((ProjectScore.Scored) rule.score(asKnown)).result().notes();
        }

        @Test
        void may_not_be_there_yet() {
            assertThat(missing(List.of(nextYear), Optional.of("1.00"), reached("4")))
                    .containsExactly("- target.not-in-force {day=2023-12-31}");
        }

        @Test
        void is_the_one_that_began_last_whatever_its_number() {
            var target = target(List.of(version(1, "2023-06-01", "1.00", "≥1"), january));
            assertThat(target.inForceOn(LocalDate.parse("2023-12-31")).orElseThrow().effectiveOn())
                    .isEqualTo("2023-06-01");
        }
    }

    @Nested
    class What_is_missing {
        private final List<Version> versions = List.of(version(1, "2023-01-10", "20.00", "≥5次"));

        @Test
        void is_named_all_of_it_and_nothing_is_taken_as_0() {
            assertThat(missing(versions, Optional.empty(), Map.of()))
                    .containsExactly(
                            "- spending.unknown {}",
                            "01 actual.missing {indicator=招商活动次数, target=≥5次, actual=}",
                            "02 actual.missing {indicator=满意度, target=≥90百分比, actual=}");
        }

        @Test
        void a_value_of_another_kind_is_named_with_its_row() {
            assertThat(
                            missing(
                                    versions,
                                    Optional.of("1.00"),
                                    Map.of("01", new Actual.Words("SOON"), "02", number("90"))))
                    .containsExactly("01 actual.not-a-number {actual=SOON}");
        }

        @Test
        void money_paid_from_no_budget_is_not_a_score() {
            var noBudget = List.of(version(1, "2023-01-10", "0.00", "≥5次"));
            assertThat(missing(noBudget, Optional.of("1.00"), reached("5")))
                    .containsExactly("- budget.zero-but-paid {executed=10000.00, budget=0.00}");
        }
    }

    @Nested
    class A_row_approved_as_not_applicable {
        @Test
        void is_not_missing_and_leaves_its_weight_to_the_others() {
            var result =
                    scored(
                            List.of(version(1, "2023-01-10", "20.00", "无")),
                            "20.00",
                            Map.of("02", number("45")));
            assertThat(result.rows())
                    .extracting(Result.Row::weight)
                    .containsExactly(new BigDecimal("0.00"), new BigDecimal("90.00"));
            assertThat(result.line()).isEqualTo("55.00 差 10.00 0.00 45.00");
        }
    }

    @Nested
    class Equal_evidence {
        private final List<Version> versions = List.of(version(1, "2023-01-10", "20.00", "≥5次"));

        @Test
        void gives_equal_fingerprints_and_lines() {
            var one = scored(versions, "20.00", reached("4"));
            var other = scored(versions, "20.00", reached("4"));
            assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
            assertThat(one.line()).isEqualTo("84.00 良 10.00 64.00 10.00");
        }

        @Test
        void a_changed_number_changes_the_fingerprint_even_where_the_score_stays() {
            var one = scored(versions, "20.00", reached("5"));
            var other = scored(versions, "20.00", reached("6"));
            assertThat(one.line()).isEqualTo(other.line());
            assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
        }
    }

    private Result scored(List<Version> versions, String paid, Map<String, Actual> reached) {
        return ((ProjectScore.Scored) rule.score(evidence(versions, Optional.of(paid), reached)))
                .result();
    }

    private List<String> missing(
            List<Version> versions, Optional<String> paid, Map<String, Actual> reached) {
        var incomplete = (ProjectScore.Incomplete) rule.score(evidence(versions, paid, reached));
        return incomplete.missing().stream()
                .map(
                        each ->
                                "%s %s %s"
                                        .formatted(
                                                each.indicatorId().orElse("-"),
                                                each.what().code(),
                                                each.what().numbers()))
                .toList();
    }

    private static ProjectEvidence evidence(
            List<Version> versions, Optional<String> paid, Map<String, Actual> reached) {
        return new ProjectEvidence(
                target(versions),
                paid.map(
                        amount ->
                                new Spending(
                                        KEY, 4, Money.ofWanYuan(amount), Optional.empty(), false)),
                reached.entrySet().stream()
                        .map(
                                each ->
                                        new Progress(
                                                KEY, each.getKey(), 1, "2023-12", each.getValue()))
                        .collect(Collectors.toMap(Progress::indicatorId, Function.identity())));
    }

    private static Spending complete(Spending spending, LocalDate through, boolean provisional) {
        return new Spending(
                spending.key(),
                spending.revision(),
                spending.paid(),
                Optional.of(through),
                provisional);
    }

    private static ApprovedTarget target(List<Version> versions) {
        return new ApprovedTarget(
                KEY,
                new BudgetUnit("130225000", "480002"),
                "乐亭县城区工业聚集区管理委员会",
                "招商经费",
                false,
                versions);
    }

    /// 招商活动次数 of 80 and 满意度 of 10 points, beside 10 for the execution rate.
    private static Version version(int number, String from, String budget, String events) {
        return new Version(
                number,
                LocalDate.parse(from),
                Money.ofWanYuan("20.00"),
                Money.ofWanYuan(budget),
                Arrays.asList(
                        indicator("01", new Levels("产出指标", "", "招商活动次数"), events, "80"),
                        indicator("02", new Levels("满意度指标", "", "满意度"), "≥90百分比", "10")));
    }

    private static Indicator indicator(String id, Levels levels, String printed, String weight) {
        return new Indicator(
                id, levels, printed, Expectation.read(printed), Optional.of(decimal(weight)));
    }

    private static Map<String, Actual> reached(String events) {
        return Map.of("01", number(events), "02", number("90"));
    }

    private static Actual number(String value) {
        return new Actual.Measured(decimal(value), "");
    }
}
