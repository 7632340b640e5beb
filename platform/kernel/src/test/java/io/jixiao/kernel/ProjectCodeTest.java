package io.jixiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.quicktheories.QuickTheory.qt;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Project code, 21 characters")
class ProjectCodeTest {

    private static final String PARK_UPKEEP = "13022523P004089100032";
    private static final String INVESTMENT_PROMOTION = "13022523P00CXF810004P";

    @ParameterizedTest
    @ValueSource(strings = {PARK_UPKEEP, INVESTMENT_PROMOTION})
    void the_codes_of_unit_480002_are_codes(String printed) {
        assertThat(new ProjectCode(printed)).hasToString(printed);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "13022523p00cxf810004p",
                " 13022523P00CXF810004P  ",
                "\t13022523p00CXF810004p\n",
                "\u300013022523P00CXF810004P\u3000",
            })
    void people_type_lower_case_and_blanks_around_it(String typed) {
        assertThat(ProjectCode.of(typed)).isEqualTo(new ProjectCode(INVESTMENT_PROMOTION));
    }

    @ParameterizedTest(name = "\"{0}\" is refused")
    @ValueSource(
            strings = {
                "",
                "13022523P00408910003",
                "13022523P0040891000320",
                "13022523p004089100032",
                "13022523 004089100032",
                "1302252XP004089100032",
                "130225239004089100032",
                "13022523P0040891-0032",
                "13022523P00408910003项",
                "１3022523P004089100032",
                "13022523P004089100032\n",
            })
    void anything_else_is_refused_and_named(String printed) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new ProjectCode(printed))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("project-code.form");
                            assertThat(refusal.numbers()).containsEntry("code", printed);
                        });
    }

    @Test
    void there_is_no_code_without_a_value() {
        assertThatNullPointerException().isThrownBy(() -> new ProjectCode(null));
        assertThatNullPointerException().isThrownBy(() -> ProjectCode.of(null));
    }

    @Test
    void codes_are_ordered_as_text() {
        assertThat(new ProjectCode(PARK_UPKEEP)).isLessThan(new ProjectCode(INVESTMENT_PROMOTION));
    }

    @Test
    void any_text_is_a_code_or_a_broken_rule() {
        qt().withExamples(5_000)
                .forAll(Samples.texts())
                .check(
                        text -> {
                            try {
                                return ProjectCode.of(text).value().matches(ProjectCode.PATTERN);
                            } catch (RuleViolation refusal) {
                                return refusal.code().equals("project-code.form");
                            }
                        });
    }
}
