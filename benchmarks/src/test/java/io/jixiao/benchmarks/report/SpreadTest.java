package io.jixiao.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void the_median_of_an_odd_number_is_the_one_in_the_middle() {
        assertThat(Spread.of(List.of(0.9, 0.1, 0.5))).isEqualTo(new Spread(0.5, 0.1, 0.9));
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Spread.of(List.of(1.0, 4.0, 2.0, 100.0)).median()).isEqualTo(3.0);
    }

    @Test
    void there_is_none_of_nothing() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void prints_the_median_before_its_range() {
        assertThat(new Spread(18_200.4, 9_000, 21_000).print(0)).isEqualTo("18 200 (9 000–21 000)");
    }
}
