package io.jixiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.WeightSplit.Outcome.Contradictory;
import io.jixiao.kernel.WeightSplit.Outcome.Shared;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A table is written as its first levels, each with a given weight or none: `产出 产出:20 效益`.
@DisplayName("Weights where none or some are printed, domain rules 5.4")
class WeightSplitTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "产出 效益 满意度, 50.00 30.00 10.00",
        "产出 产出 产出 产出 效益 满意度, 12.50 12.50 12.50 12.50 30.00 10.00",
        "产出 产出 产出 效益 满意度, 16.67 16.67 16.66 30.00 10.00",
        "满意度 产出 效益, 10.00 50.00 30.00",
        "产出指标(50分) 效益指标（30分） 满意度指标, 50.00 30.00 10.00",
        "产出指标 效益指标 服务对象满意度, 50.00 30.00 10.00"
    })
    void frame_A_is_shared_equally_inside_a_level_and_the_last_takes_the_rest(
            String table, String weights) {
        assertThat(weights(table)).isEqualTo(weights);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "成本 产出 效益 满意度, 20.00 40.00 20.00 10.00",
        "成本 产出 效益, 20.00 40.00 30.00",
        "成本 产出 满意度, 25.71 51.43 12.86"
    })
    void frame_B_is_taken_when_the_table_has_成本_as_a_level(String table, String weights) {
        assertThat(weights(table)).isEqualTo(weights);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "产出 效益, 50.00 40.00",
        "产出 满意度, 75.00 15.00",
        "效益 满意度, 67.50 22.50",
        "产出, 90.00",
        "效益, 90.00",
        "满意度, 90.00"
    })
    void an_absent_level_leaves_its_weight_to_the_others(String table, String weights) {
        assertThat(weights(table)).isEqualTo(weights);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "产出:20 产出 产出 效益 满意度, 20.00 15.00 15.00 30.00 10.00",
        "产出:12.5 产出 产出 产出 效益:30 满意度, 12.50 12.50 12.50 12.50 30.00 10.00",
        "产出:40 效益:30 满意度:20, 40.00 30.00 20.00",
        "产出:70 效益:20, 70.00 20.00"
    })
    void given_weights_are_kept_and_the_rest_is_shared(String table, String weights) {
        assertThat(weights(table)).isEqualTo(weights);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "产出:70 效益:20 满意度:10, 'weights.sum {given=100, expected=90}'",
        "产出:50 效益:30, 'weights.sum {given=80, expected=90}'",
        "'产出:90 产出 效益 满意度', 'weights.level-used-up {level=产出, given=90, expected=50, open=1}'",
        "'产出:50 产出 效益 满意度', 'weights.level-used-up {level=产出, given=50, expected=50, open=1}'",
        "产出:45 效益 满意度, 'weights.level-sum {level=产出, given=45, expected=50, open=0}'"
    })
    void a_contradiction_names_both_numbers(String table, String contradiction) {
        assertThat(contradictions(table)).containsExactly(contradiction);
    }

    @Test
    void contradictions_of_all_levels_are_reported() {
        assertThat(contradictions("产出:60 产出 效益:40 效益 满意度")).hasSize(2);
    }

    /// A row that does not apply is written with a stroke behind its level: `产出- 产出:20-`.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "产出 产出- 效益 满意度, 50.00 0.00 30.00 10.00",
        "产出:30 产出:20- 效益:30 满意度:10, 50.00 0.00 30.00 10.00",
        "产出:10 产出:20 产出:20- 效益:30 满意度:10, 16.67 33.33 0.00 30.00 10.00",
        "产出 效益 满意度-, 50.00 40.00 0.00",
        "产出:50 效益:30 满意度:10-, 56.25 33.75 0.00",
        "产出 产出 产出 产出- 效益 满意度, 16.67 16.67 16.66 0.00 30.00 10.00"
    })
    void what_a_row_that_does_not_apply_was_given_goes_to_its_siblings_or_to_all(
            String table, String weights) {
        assertThat(weights(table)).isEqualTo(weights);
    }

    @Test
    void some_row_must_apply() {
        assertThat(contradictions("产出- 效益-")).containsExactly("weights.nothing-applies {rows=2}");
    }

    @Test
    void a_first_level_no_frame_knows_is_named_with_its_row() {
        assertThat(split("产出 制度指标:20"))
                .isInstanceOfSatisfying(
                        Contradictory.class,
                        found -> {
                            var only = found.contradictions().getFirst();
                            assertThat(only.row()).hasValue(1);
                            assertThat(only.violation())
                                    .hasMessage("level.unknown {level=制度指标, known=产出、效益、满意度、成本}");
                        });
    }

    @Test
    void the_national_frames_and_the_execution_part_make_100() {
        assertThat(Frame.NATIONAL)
                .extracting(Frame::total)
                .allMatch(total -> total.compareTo(Frame.NATIONAL_ROWS) == 0);
    }

    private static String weights(String table) {
        return ((Shared) split(table))
                .weights().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" "));
    }

    private static List<String> contradictions(String table) {
        return ((Contradictory) split(table))
                .contradictions().stream().map(each -> each.violation().getMessage()).toList();
    }

    private static WeightSplit.Outcome split(String table) {
        var rows = Arrays.stream(table.split(" ")).map(WeightSplitTest::row).toList();
        return WeightSplit.of(Frame.NATIONAL, Frame.NATIONAL_ROWS, rows);
    }

    private static WeightSplit.Row row(String written) {
        var parts = written.replace("-", "").split(":");
        return new WeightSplit.Row(
                parts[0],
                parts.length == 1
                        ? Optional.empty()
                        : Optional.of(new BigDecimal(parts[1]).setScale(2)),
                !written.endsWith("-"));
    }
}
