package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.Expectation;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BasesDifferTest {

    private final Rule rule = new BasesDiffer();

    @Test
    void every_value_from_the_same_basis_is_told() {
        assertThat(Lints.of(rule, rows("年初预算安排", "年初预算安排", "年初预算安排")))
                .containsExactly(
                        Finding.warning(
                                "/indicators",
                                "indicators.same-basis",
                                "basis",
                                "年初预算安排",
                                "rows",
                                "3"));
    }

    @Test
    void one_row_with_a_basis_of_its_own_is_enough() {
        assertThat(Lints.codes(rule, rows("年初预算安排", "年初预算安排", "施工合同"))).isEmpty();
    }

    @Test
    void two_rows_and_no_basis_at_all_are_not_told() {
        assertThat(Lints.codes(rule, rows("年初预算安排", "年初预算安排"))).isEmpty();
        assertThat(Lints.codes(rule, rows("", "", ""))).isEmpty();
    }

    private static Indicator[] rows(String... bases) {
        return Stream.of(bases)
                .map(
                        basis ->
                                new Indicator(
                                        "",
                                        "产出指标",
                                        "数量指标",
                                        "修缮工程量",
                                        "",
                                        "≥1000米",
                                        Expectation.read("≥1000米"),
                                        basis,
                                        BigDecimal.ZERO))
                .toArray(Indicator[]::new);
    }
}
