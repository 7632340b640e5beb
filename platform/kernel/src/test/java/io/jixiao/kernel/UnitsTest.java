package io.jixiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.Units.Unit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Units of measure, 计量单位")
class UnitsTest {

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "百分比, %",
        "％, %",
        "次数, 次",
        "公斤, 千克",
        "m2, 平方米",
        "㎡, 平方米",
        "km, 公里",
        "人 次, 人次",
        "‰, ‰",
        "人/次, 人/次",
        "码头, 码头"
    })
    void each_has_one_name(String typed, String name) {
        assertThat(Units.canonical(typed)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "百分比", "元/人、天", "元/亩", "元/人·年", "万元/公里", "元/每人"})
    void a_rate_of_known_units_is_known(String unit) {
        assertThat(Units.known(unit)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"码头", "元/码头", "/", "元/"})
    void others_are_not(String unit) {
        assertThat(Units.known(unit)).isFalse();
    }

    @Test
    void no_name_or_alias_means_two_units_and_each_may_stand_behind_a_number() {
        var names =
                Units.all().stream()
                        .flatMap(
                                unit ->
                                        Stream.concat(
                                                Stream.of(unit.name()), unit.aliases().stream()))
                        .toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> Units.isWritable(Units.canonical(name)));
        assertThat(Units.all()).allMatch(unit -> unit.factor().signum() > 0);
        assertThat(Units.all()).extracting(Unit::dimension).doesNotContain("");
    }

    @Test
    void ten_thousand_yuan_is_ten_thousand_times_one() {
        assertThat(Units.find("万元").orElseThrow().factor()).isEqualByComparingTo("10000");
        assertThat(Units.find("元").orElseThrow().dimension()).isEqualTo("金额");
        assertThat(Units.find("码头")).isEmpty();
    }
}
