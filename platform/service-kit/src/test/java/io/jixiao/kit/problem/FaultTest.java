package io.jixiao.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.kernel.RuleViolation;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fault")
class FaultTest {

    @Test
    void names_the_code_the_place_and_both_numbers() {
        assertThat(Fault.at("/limit", "limit.range", "given", 900, "highest", 500))
                .isEqualTo(
                        new Fault(
                                "limit.range", "/limit", Map.of("given", "900", "highest", "500")));
    }

    @Test
    void comes_from_a_broken_rule() {
        var broken = RuleViolation.of("money.form", "amount", "1,000");
        assertThat(Fault.from(broken, "/amount"))
                .isEqualTo(Fault.at("/amount", "money.form", "amount", "1,000"));
    }

    @Test
    void can_be_moved_below_another_place() {
        assertThat(Fault.at("/target", "field.required").under("/rows/2"))
                .isEqualTo(Fault.at("/rows/2/target", "field.required"));
        assertThat(Fault.of("field.required").under("/rows/2"))
                .isEqualTo(Fault.at("/rows/2", "field.required"));
    }

    @Test
    void has_a_value_for_each_name() {
        assertThatThrownBy(() -> Fault.of("limit.range", "given"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pairs");
    }
}
