package io.jixiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Fiscal year, the calendar year")
class FiscalYearTest {

    private final FiscalYear year = FiscalYear.of(2023);

    @Test
    void it_runs_from_1_january_to_31_december() {
        assertThat(year.firstDay()).isEqualTo("2023-01-01");
        assertThat(year.lastDay()).isEqualTo("2023-12-31");
    }

    @ParameterizedTest(name = "the checkpoint of {1} {0} is {2}")
    @CsvSource({
        "2023, MARCH, 2023-03-31",
        "2023, JUNE, 2023-06-30",
        "2023, OCTOBER, 2023-10-31",
        "2023, DECEMBER, 2023-12-31",
        "2023, FEBRUARY, 2023-02-28",
        "2024, FEBRUARY, 2024-02-29",
    })
    void a_checkpoint_falls_on_the_last_day_of_its_month(int year, Month month, LocalDate day) {
        assertThat(FiscalYear.of(year).endOf(month)).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} in 2023: {1}")
    @CsvSource({
        "2022-12-31, false",
        "2023-01-01, true",
        "2023-12-31, true",
        "2024-01-01, false",
    })
    void both_ends_belong_to_it(LocalDate day, boolean inside) {
        assertThat(year.contains(day)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(ints = {2000, 2099})
    void the_first_and_the_last_year_it_knows(int year) {
        assertThat(FiscalYear.of(year)).hasToString(Integer.toString(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2100, 23, 0, -2023, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_year_outside_names_the_bounds(int year) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> FiscalYear.of(year))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("fiscal-year.range");
                            assertThat(refusal.numbers())
                                    .containsEntry("year", Integer.toString(year))
                                    .containsEntry("first", "2000")
                                    .containsEntry("last", "2099");
                        });
    }

    @Test
    void years_are_ordered() {
        assertThat(FiscalYear.of(2022)).isLessThan(year);
        assertThat(FiscalYear.of(2023)).isEqualByComparingTo(year);
    }
}
