package io.jixiao.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jixiao.kernel.Money;
import io.jixiao.kernel.RuleViolation;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Everything wrong with a request is collected")
class FaultsTest {

    private final Faults faults = new Faults();

    @Nested
    class A_required_field {

        @Test
        void is_read() {
            assertThat(faults.required("/amount", "120000.00", Money::ofYuan))
                    .isEqualTo(Money.ofYuan("120000.00"));
            assertThat(faults.isEmpty()).isTrue();
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " \t"})
        void is_missed(String amount) {
            assertThat(faults.required("/amount", amount, Money::ofYuan)).isNull();
            assertThat(faults.all()).containsExactly(Fault.at("/amount", "field.required"));
        }

        @Test
        void that_breaks_a_rule_is_a_fault_at_its_place() {
            assertThat(faults.required("/amount", "1,000", Money::ofYuan)).isNull();
            assertThat(faults.all())
                    .containsExactly(Fault.at("/amount", "money.form", "amount", "1,000"));
        }
    }

    @Nested
    class An_optional_field {

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " "})
        void may_be_missing(String amount) {
            assertThat(faults.optional("/amount", amount, Money::ofYuan)).isNull();
            assertThat(faults.isEmpty()).isTrue();
        }

        @Test
        void that_is_there_keeps_the_rules() {
            faults.optional("/amount", "1,000", Money::ofYuan);
            assertThat(faults.all()).extracting(Fault::code).containsExactly("money.form");
        }
    }

    @Test
    void all_faults_are_thrown_together() {
        faults.required("/amount", null, Money::ofYuan);
        faults.catching(
                "/year",
                () -> {
                    throw RuleViolation.of("fiscal-year.range", "year", 1);
                });
        faults.add(Fault.of("batch.empty"));
        var refusal = catchThrowableOfType(Problem.class, faults::throwIfAny);
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.faults())
                .containsExactly(
                        Fault.at("/amount", "field.required"),
                        Fault.at("/year", "fiscal-year.range", "year", 1),
                        Fault.of("batch.empty"));
    }

    @Test
    void and_nothing_is_thrown_when_nothing_is_wrong() {
        faults.catching("/name", () -> "zh".toUpperCase(Locale.ROOT));
        assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
    }
}
