package io.jixiao.target.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProjectTest {

    @Nested
    class Funding_is_the_sum_of_its_parts {
        @Test
        void both_sources_make_the_budget() {
            assertThat(funding("40", "30", "10").budget()).isEqualTo(Money.ofWanYuan("40"));
        }

        @Test
        void one_fen_off_is_refused_with_all_numbers() {
            assertThatThrownBy(() -> funding("40", "30", "9.999999"))
                    .hasMessage(
                            "funding.parts-miss-budget {budget=400000.00, fiscal=300000.00,"
                                    + " other=99999.99, sum=399999.99}");
        }

        @Test
        void nothing_is_negative() {
            assertThatThrownBy(() -> funding("40", "50", "-10"))
                    .hasMessage("funding.negative {amount=-100000.00}");
        }

        private Funding funding(String budget, String fiscal, String other) {
            return new Funding(
                    Money.ofWanYuan(budget), Money.ofWanYuan(fiscal), Money.ofWanYuan(other));
        }
    }

    @Nested
    class Weights {
        @Test
        void lie_between_0_and_100_with_two_decimals() {
            assertThat(weighing("12.50").weight()).isEqualTo(new BigDecimal("12.5"));
            assertThat(weighing("0").hasWeight()).isFalse();
            assertThat(weighing("100").hasWeight()).isTrue();
            assertThatThrownBy(() -> weighing("100.01"))
                    .hasMessage("indicator.weight-range {weight=100.01}");
            assertThatThrownBy(() -> weighing("1.005"))
                    .hasMessage("indicator.weight-range {weight=1.005}");
            assertThatThrownBy(() -> weighing("-1"))
                    .hasMessage("indicator.weight-range {weight=-1}");
        }

        private Indicator weighing(String weight) {
            return Indicators.row("产出指标", "数量指标", "修缮工程量", "≥1000米", weight);
        }
    }
}
