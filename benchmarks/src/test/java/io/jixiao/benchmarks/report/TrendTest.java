package io.jixiao.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jixiao.benchmarks.report.Trend.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void points_on_a_line_give_the_line() {
        var trend = Trend.of(List.of(new Point(1, 100), new Point(2, 102), new Point(3, 104)));

        assertThat(trend.atStart()).isCloseTo(100, within(1e-9));
        assertThat(trend.perUnit()).isCloseTo(2, within(1e-9));
        assertThat(trend.error()).isCloseTo(0, within(1e-9));
        assertThat(trend.percentPerUnit()).isEqualTo("2.0 ± 0.0");
    }

    @Test
    void what_goes_up_and_down_has_no_rise_but_an_error() {
        var trend =
                Trend.of(
                        List.of(
                                new Point(0, 10),
                                new Point(1, 12),
                                new Point(2, 12),
                                new Point(3, 10)));

        assertThat(trend.perUnit()).isCloseTo(0, within(1e-9));
        assertThat(trend.error()).isPositive();
    }
}
