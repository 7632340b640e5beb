package io.jixiao.execution.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How far the sources have delivered")
class DeliveryTest {

    private static final LocalDate MARCH = LocalDate.parse("2023-03-31");

    @Test
    void where_no_source_sends_totals_nothing_is_missed_and_all_is_provisional() {
        assertThat(Delivery.UNKNOWN.misses(MARCH, MARCH.plusDays(30))).isFalse();
        assertThat(Delivery.UNKNOWN.isProvisional(MARCH, 0)).isTrue();
    }

    @Test
    void a_period_is_missed_when_totals_end_a_day_before_its_last() {
        assertThat(reported("2023-03-30").misses(MARCH, MARCH.plusDays(1))).isTrue();
        assertThat(reported("2023-03-31").misses(MARCH, MARCH.plusDays(1))).isFalse();
    }

    @Test
    void on_its_own_last_day_a_period_is_not_missed_yet() {
        assertThat(reported("2023-03-30").misses(MARCH, MARCH)).isFalse();
    }

    @Test
    void figures_are_final_through_the_last_day_that_fits_unless_something_waits() {
        assertThat(reported("2023-03-31").isProvisional(MARCH, 0)).isFalse();
        assertThat(reported("2023-03-31").isProvisional(MARCH, 1)).isTrue();
        assertThat(reported("2023-03-31").isProvisional(MARCH.plusDays(1), 0)).isTrue();
    }

    private static Delivery reported(String through) {
        var day = Optional.of(LocalDate.parse(through));
        return new Delivery(day, day);
    }
}
