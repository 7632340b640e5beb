package io.jixiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Percentage, in hundredths of a percent")
class PercentageTest {

    @Test
    void eighty_percent_is_8000_basis_points() {
        assertThat(Percentage.of(80)).isEqualTo(new Percentage(8_000));
    }

    @Test
    void the_whole_is_100_percent() {
        assertThat(Percentage.WHOLE).isEqualTo(Percentage.of(100));
    }

    @Test
    void shares_add_up() {
        assertThat(Percentage.of(80).plus(new Percentage(250))).isEqualTo(new Percentage(8_250));
    }

    @Test
    void shares_are_ordered() {
        assertThat(new Percentage(7_999)).isLessThan(Percentage.of(80));
        assertThat(Percentage.of(120)).isGreaterThan(Percentage.WHOLE);
        assertThat(Percentage.of(80)).isEqualByComparingTo(new Percentage(8_000));
    }

    @ParameterizedTest(name = "{0} basis points print as {1}")
    @CsvSource({"8000, 80.00%", "3333, 33.33%", "5, 0.05%", "0, 0.00%", "-250, -2.50%"})
    void a_share_prints_with_two_decimals(long basisPoints, String printed) {
        assertThat(new Percentage(basisPoints)).hasToString(printed);
    }

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({
        "31.20, 40.00, 78.00",
        "5, 15, 33.33",
        "2, 3, 66.67",
        "1, 8, 12.50",
        "1, 1600, 0.06",
        "-1, 1600, -0.06",
    })
    void a_ratio_is_rounded_half_up_and_only_for_display(
            BigDecimal part, BigDecimal whole, BigDecimal percent) {
        assertThat(Percentage.ratio(part, whole)).isEqualTo(percent);
    }

    @Test
    void a_share_beyond_long_is_refused_and_does_not_wrap() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Percentage.of(Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Percentage(Long.MAX_VALUE).plus(new Percentage(1)));
    }
}
