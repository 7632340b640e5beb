package io.jixiao.evaluation.scoring;

import static io.jixiao.evaluation.Samples.decimal;
import static io.jixiao.evaluation.Samples.nationalScheme;
import static io.jixiao.evaluation.Samples.weighed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.evaluation.scoring.Table.Row;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A table is written as its first levels, each with a given weight or none: `产出 产出:20 效益`.
@DisplayName("Weights where none or some are printed, domain rules 5.4")
class WeightsTest {

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
        assertThat(objections(table)).containsExactly("/rows " + contradiction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.01", "12.345"})
    void a_weight_has_at_most_two_decimals_and_is_above_0_and_at_most_100(String weight) {
        assertThatThrownBy(() -> rows("产出:" + weight))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("weight.range");
    }

    @Test
    void without_an_execution_part_the_same_proportions_make_100() {
        var scaled =
                Weights.scaledToFull(List.of(decimal("50.00"), decimal("30.00"), decimal("10.00")));
        assertThat(scaled).containsExactly(decimal("55.56"), decimal("33.33"), decimal("11.11"));
    }

    private static String weights(String table) {
        var objections = new ArrayList<Objection>();
        var weights = Weights.of(nationalScheme(), rows(table), objections);
        assertThat(objections).isEmpty();
        return String.join(" ", weights.stream().map(BigDecimal::toPlainString).toList());
    }

    private static List<String> objections(String table) {
        var objections = new ArrayList<Objection>();
        assertThat(Weights.of(nationalScheme(), rows(table), objections)).isEmpty();
        return objections.stream()
                .map(
                        each ->
                                "%s %s %s"
                                        .formatted(
                                                each.place(),
                                                each.violation().code(),
                                                each.violation().numbers()))
                .toList();
    }

    private static List<Row> rows(String table) {
        return Arrays.stream(table.split(" ")).map(WeightsTest::row).toList();
    }

    private static Row row(String levelAndWeight) {
        var parts = levelAndWeight.split(":");
        return weighed(
                new Levels(parts[0], "", "甲"),
                "≥1",
                "1",
                parts.length == 1 ? Optional.empty() : Optional.of(decimal(parts[1])));
    }
}
