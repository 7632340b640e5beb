package io.jixiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Budget unit, steps of three digits inside a division")
class BudgetUnitTest {

    private static final String LAOTING = "130225000";

    @Test
    void the_department_of_480002_is_480() {
        assertThat(new BudgetUnit(LAOTING, "480002").department())
                .isEqualTo(new BudgetUnit(LAOTING, "480"));
    }

    @Test
    void the_department_of_a_unit_two_steps_down_is_480() {
        assertThat(new BudgetUnit(LAOTING, "480002001").department())
                .isEqualTo(new BudgetUnit(LAOTING, "480"));
    }

    @Test
    void a_department_is_its_own_department() {
        var department = new BudgetUnit(LAOTING, "480");
        assertThat(department.department()).isEqualTo(department);
    }

    @Test
    void the_same_unit_code_in_another_county_is_another_unit() {
        assertThat(new BudgetUnit(LAOTING, "480002"))
                .isNotEqualTo(new BudgetUnit("130224000", "480002"));
    }

    @Test
    void it_prints_with_its_division() {
        assertThat(new BudgetUnit(LAOTING, "480002")).hasToString("130225000/480002");
    }

    @ParameterizedTest(name = "unit \"{0}\" is refused")
    @ValueSource(
            strings = {"", "48", "4800", "48000", "480A02", " 480", "480002 ", "4800020010010011"})
    void a_unit_code_that_is_not_steps_of_three_digits_is_refused(String unitCode) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new BudgetUnit(LAOTING, unitCode))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("unit-code.form");
                            assertThat(refusal.numbers()).containsEntry("code", unitCode);
                        });
    }

    @ParameterizedTest(name = "division \"{0}\" is refused")
    @ValueSource(strings = {"", "130225", "13022500", "1302250000", "13022500A", "１３０２２５０００"})
    void a_division_that_is_not_nine_digits_is_refused(String mofDivCode) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new BudgetUnit(mofDivCode, "480002"))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("division-code.form");
                            assertThat(refusal.numbers()).containsEntry("code", mofDivCode);
                        });
    }

    @Test
    void there_is_no_unit_without_codes() {
        assertThatNullPointerException().isThrownBy(() -> new BudgetUnit(null, "480002"));
        assertThatNullPointerException().isThrownBy(() -> new BudgetUnit(LAOTING, null));
    }
}
