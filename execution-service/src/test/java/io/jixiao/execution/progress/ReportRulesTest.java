package io.jixiao.execution.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.Expectation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Progress reports of 修缮工程量 ≥1000米")
class ReportRulesTest {

    private static final IndicatorKey KEY =
            new IndicatorKey(ProjectKey.of("13022523P004089100032", 2023), "01");
    private static final Indicator METRES =
            new Indicator("01", "产出指标", "数量指标", "修缮工程量", Expectation.read("≥1000米"));
    private static final Indicator EFFECT =
            new Indicator("01", "效益指标", "社会效益", "带动就业", Expectation.read("明显提升"));
    private static final LocalDate TODAY = LocalDate.parse("2023-06-25");

    @Nested
    class The_value {

        @Test
        void may_grow() {
            assertThat(codes(report("2023-06", "700"), METRES, Map.of("2023-05", "400"))).isEmpty();
        }

        @Test
        void may_stay() {
            assertThat(codes(report("2023-06", "400"), METRES, Map.of("2023-05", "400"))).isEmpty();
        }

        @Test
        void falls_only_with_a_reason() {
            var lower = report("2023-06", "399");

            assertThat(codes(lower, METRES, Map.of("2023-05", "400")))
                    .containsExactly("progress.falls");
            assertThat(codes(because("复测更正", lower), METRES, Map.of("2023-05", "400"))).isEmpty();
        }

        @Test
        void of_the_same_month_is_corrected_downwards_only_with_a_reason() {
            assertThat(codes(report("2023-05", "399"), METRES, Map.of("2023-05", "400")))
                    .containsExactly("progress.falls");
        }

        @Test
        void of_an_earlier_month_must_not_make_a_later_one_fall() {
            assertThat(codes(report("2023-04", "500"), METRES, Map.of("2023-05", "400")))
                    .containsExactly("progress.falls");
        }

        @Test
        void is_compared_with_the_month_before_it_not_with_older_ones() {
            assertThat(
                            codes(
                                    report("2023-06", "350"),
                                    METRES,
                                    Map.of("2023-04", "400", "2023-05", "300")))
                    .isEmpty();
        }

        @Test
        void is_not_for_an_indicator_in_words() {
            assertThat(codes(report("2023-06", "1"), EFFECT, Map.of()))
                    .containsExactly("progress.needs-tier");
        }
    }

    @Test
    void a_tier_is_not_for_a_number() {
        assertThat(codes(partly(), METRES, Map.of())).containsExactly("progress.needs-value");
        assertThat(codes(partly(), EFFECT, Map.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0} with a value: {1}, with a tier: {2}")
    @CsvSource({
        "≥1000米, , progress.needs-value",
        "18—54周岁, , progress.needs-value",
        "95%, , progress.needs-value",
        "明显提升, progress.needs-tier, ",
        "否, progress.needs-tier, ",
        "2023年12月底前, progress.needs-tier, ",
        "无, progress.not-applicable, progress.not-applicable",
    })
    void each_kind_asks_for_its_own_answer(
            String cell, @Nullable String toValue, @Nullable String toTier) {
        var indicator = new Indicator("01", "产出指标", "数量指标", "指标", Expectation.read(cell));
        assertThat(codes(report("2023-06", "1"), indicator, Map.of()))
                .isEqualTo(Stream.ofNullable(toValue).toList());
        assertThat(codes(partly(), indicator, Map.of()))
                .isEqualTo(Stream.ofNullable(toTier).toList());
    }

    @Nested
    class The_period {

        @Test
        void may_be_the_month_that_is_running() {
            assertThat(codes(report("2023-06", "1"), METRES, Map.of())).isEmpty();
        }

        @Test
        void has_begun() {
            assertThat(codes(report("2023-07", "1"), METRES, Map.of()))
                    .containsExactly("progress.period-ahead");
        }

        @Test
        void lies_in_the_fiscal_year() {
            assertThat(codes(report("2022-12", "1"), METRES, Map.of()))
                    .containsExactly("progress.period-outside-year");
        }
    }

    @Test
    void all_objections_are_told_at_once() {
        assertThat(codes(report("2023-07", "1"), EFFECT, Map.of()))
                .containsExactly("progress.period-ahead", "progress.needs-tier");
    }

    @Test
    void equal_numbers_are_the_same_reading_however_they_are_written() {
        assertThat(new Reading.Value(new BigDecimal("700.00")))
                .isEqualTo(new Reading.Value(new BigDecimal("7E+2")));
        assertThat(new Reading.Value(new BigDecimal("7E+2")).number()).hasToString("700");
    }

    private static Report partly() {
        return new Report(
                KEY,
                YearMonth.parse("2023-06"),
                new Reading.InWords(Tier.PARTLY),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Report report(String period, String value) {
        return new Report(
                KEY,
                YearMonth.parse(period),
                new Reading.Value(new BigDecimal(value)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Report because(String reason, Report report) {
        return new Report(
                report.indicator(),
                report.period(),
                report.reading(),
                report.note(),
                report.evidence(),
                report.expectedAtYearEnd(),
                report.likelihood(),
                Optional.of(reason));
    }

    private static List<String> codes(
            Report report, Indicator indicator, Map<String, String> known) {
        var readings = new TreeMap<YearMonth, Reading>();
        known.forEach(
                (period, value) ->
                        readings.put(
                                YearMonth.parse(period), new Reading.Value(new BigDecimal(value))));
        return ReportRules.objections(report, indicator, readings, TODAY).stream()
                .map(objection -> objection.violation().code())
                .toList();
    }
}
