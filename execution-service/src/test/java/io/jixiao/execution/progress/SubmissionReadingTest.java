package io.jixiao.execution.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.commitment.ProjectKey;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmissionReadingTest {

    private static final String HASH = "sha256:" + "a".repeat(64);

    @Test
    void a_whole_report_is_read() {
        var given =
                new Submission(
                        "13022523P004089100032",
                        2023,
                        " 01 ",
                        "2023-06",
                        "700.0",
                        null,
                        "雨季",
                        List.of(HASH),
                        "1000",
                        "CERTAIN",
                        null);

        assertThat(SubmissionReading.read(given).report())
                .contains(
                        new Report(
                                new IndicatorKey(
                                        ProjectKey.of("13022523P004089100032", 2023), "01"),
                                YearMonth.parse("2023-06"),
                                new Reading.Value(new BigDecimal("700")),
                                Optional.of("雨季"),
                                List.of(HASH),
                                Optional.of(new BigDecimal("1000")),
                                Optional.of(Likelihood.CERTAIN),
                                Optional.empty()));
    }

    @Test
    void what_no_database_keeps_is_refused_and_a_note_may_have_lines() {
        for (var broken : List.of("a\u0000b", "\uD800", "\uFFFD", "\u0007")) {
            assertThat(SubmissionReading.read(noted(broken)).objections())
                    .extracting(each -> each.place() + " " + each.violation().code())
                    .containsExactly("/note field.not-printable");
        }
        assertThat(SubmissionReading.read(noted("雨季\r\n\t停工 𠮷")).objections()).isEmpty();
    }

    private static Submission noted(String note) {
        return new Submission(
                "13022523P004089100032",
                2023,
                "01",
                "2023-06",
                "700",
                null,
                note,
                List.of(),
                null,
                null,
                null);
    }

    @Test
    void everything_wrong_is_found_at_once() {
        var given =
                new Submission(
                        "x",
                        null,
                        "",
                        "2023-13",
                        "7e2",
                        null,
                        "x".repeat(2001),
                        List.of("md5:1"),
                        "many",
                        "MAYBE",
                        null);

        assertThat(SubmissionReading.read(given).objections())
                .extracting(each -> each.place() + " " + each.violation().code())
                .containsExactly(
                        "/projectCode project-code.form",
                        "/fiscalYear field.required",
                        "/indicatorId field.required",
                        "/period progress.period-form",
                        "/value number.form",
                        "/note field.length",
                        "/evidence/0 progress.evidence-form",
                        "/expectedAtYearEnd number.form",
                        "/likelihood field.choice");
    }

    @Test
    void either_a_value_or_a_tier_is_given() {
        assertThat(codes("1", "PARTLY")).containsExactly("progress.value-or-tier");
        assertThat(codes(null, null)).containsExactly("progress.value-or-tier");
        assertThat(codes(null, "PARTLY")).isEmpty();
        assertThat(codes("-1.5", null)).isEmpty();
    }

    @Test
    void a_number_has_at_most_15_digits_and_6_decimals() {
        assertThat(codes("999999999999999.999999", null)).isEmpty();
        assertThat(codes("1000000000000000", null)).containsExactly("number.form");
        assertThat(codes("0.0000001", null)).containsExactly("number.form");
    }

    private static List<String> codes(String value, String tier) {
        var given =
                new Submission(
                        "13022523P004089100032",
                        2023,
                        "01",
                        "2023-06",
                        value,
                        tier,
                        null,
                        null,
                        null,
                        null,
                        null);
        return SubmissionReading.read(given).objections().stream()
                .map(each -> each.violation().code())
                .toList();
    }
}
