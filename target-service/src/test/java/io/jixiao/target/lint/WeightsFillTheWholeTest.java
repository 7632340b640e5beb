package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Change;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Indicators;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeightsFillTheWholeTest {

    private final Rule rule = new WeightsFillTheWhole();

    @Test
    void rows_of_90_and_rows_without_any_weight_are_right() {
        assertThat(Lints.codes(rule, rows("50", "30", "10"))).isEmpty();
        assertThat(Lints.codes(rule, rows("0", "0", "0"))).isEmpty();
    }

    @Test
    void some_weights_may_be_left_for_the_default_to_share() {
        assertThat(Lints.codes(rule, rows("50", "30", "0"))).isEmpty();
    }

    @Test
    void rows_of_100_make_110_with_the_execution_part_and_are_scaled() {
        assertThat(Lints.of(rule, rows("50", "30", "20")))
                .containsExactly(
                        objection("weights.execution-forgotten", "100", "110")
                                .with(weights("45.00", "27.00", "18.00"), weights("", "", "")));
    }

    @Test
    void a_hundredth_off_is_told_and_the_last_row_takes_what_rounding_leaves() {
        assertThat(Lints.of(rule, rows("50", "30", "9.99")))
                .containsExactly(
                        objection("weights.sum", "89.99", "99.99")
                                .with(weights("50.01", "30.00", "9.99"), weights("", "", "")));
    }

    @Test
    void ninety_on_one_row_leaves_nothing_for_the_others() {
        assertThat(Lints.of(rule, rows("90", "0", "0")))
                .containsExactly(
                        objection("weights.nothing-left", "90", "100").with(weights("", "", "")));
        assertThat(Lints.codes(rule, rows("89.99", "0", "0"))).isEmpty();
    }

    private static Finding objection(String code, String sum, String total) {
        return Finding.objection(
                "/indicators", code, "sum", sum, "rows", "90", "execution", "10", "total", total);
    }

    private static Fix weights(String first, String second, String third) {
        return new Fix(
                List.of(
                        new Change("/indicators/0/weight", first),
                        new Change("/indicators/1/weight", second),
                        new Change("/indicators/2/weight", third)));
    }

    private static Indicator[] rows(String... weights) {
        return Stream.of(weights)
                .map(weight -> Indicators.row("产出指标", "数量指标", "修缮工程量", "≥1000米", weight))
                .toArray(Indicator[]::new);
    }
}
