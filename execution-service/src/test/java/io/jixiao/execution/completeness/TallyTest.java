package io.jixiao.execution.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How many, and how much")
class TallyTest {

    private static final String LARGEST = "999999999999999.99";

    @Test
    void what_is_missing_is_what_was_announced_less_what_was_found() {
        var announced = new Tally(2, Money.ofYuan("150.00"));
        var found = new Tally(3, Money.ofYuan("200.00"));
        assertThat(announced.minus(found)).isEqualTo(new Tally(-1, Money.ofYuan("-50.00")));
    }

    @Test
    void a_sum_no_amount_can_hold_is_told_as_the_largest() {
        var most = new Tally(1, Money.ofYuan(LARGEST));
        var least = new Tally(1, Money.ofYuan("-" + LARGEST));
        assertThat(most.minus(new Tally(1, Money.ofYuan("-0.01"))).sum().toYuan())
                .isEqualTo(LARGEST);
        assertThat(least.minus(most).sum().toYuan()).isEqualTo("-" + LARGEST);
        assertThat(Tally.of(2, new BigDecimal("199999999999999998")).sum().toYuan())
                .isEqualTo(LARGEST);
        assertThat(Tally.of(2, new BigDecimal("99999999999999999")).sum().toYuan())
                .isEqualTo(LARGEST);
    }
}
