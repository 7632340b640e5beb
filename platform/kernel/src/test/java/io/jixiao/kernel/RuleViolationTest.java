package io.jixiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rule violation, a code and the numbers")
class RuleViolationTest {

    private final RuleViolation violation =
            RuleViolation.of(
                    "plan.misses-budget",
                    "planned",
                    Money.ofWanYuan("30.00"),
                    "budget",
                    Money.ofWanYuan("40.00"));

    @Test
    void it_names_the_number_that_is_wrong_and_the_one_that_would_be_right_in_order() {
        assertThat(violation.code()).isEqualTo("plan.misses-budget");
        assertThat(violation.numbers().toString())
                .isEqualTo("{planned=300000.00元, budget=400000.00元}");
    }

    @Test
    void its_message_is_for_the_log() {
        assertThat(violation)
                .hasMessage("plan.misses-budget {planned=300000.00元, budget=400000.00元}");
        assertThat(RuleViolation.of("plan.falls")).hasMessage("plan.falls");
    }

    @Test
    void its_numbers_cannot_be_changed() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> violation.numbers().put("planned", "1"));
    }

    @Test
    void a_name_without_its_value_is_our_bug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleViolation.of("plan.falls", "from"))
                .withMessageContaining("plan.falls");
    }
}
