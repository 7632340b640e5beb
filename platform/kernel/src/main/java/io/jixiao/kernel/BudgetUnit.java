package io.jixiao.kernel;

import java.util.regex.Pattern;

/// A department or unit of one county: 财政区划 with 单位编码, which repeats in every county.
///
/// @param mofDivCode nine digits, `130225000`
/// @param unitCode steps of three digits: department `480`, its unit `480002`
public record BudgetUnit(String mofDivCode, String unitCode) {

    public static final String DIVISION_PATTERN = "^[0-9]{9}$";
    public static final String UNIT_PATTERN = "^[0-9]{3}([0-9]{3}){0,4}$";

    private static final Pattern DIVISION = Pattern.compile(DIVISION_PATTERN);
    private static final Pattern UNIT = Pattern.compile(UNIT_PATTERN);
    private static final int DEPARTMENT_DIGITS = 3;

    public BudgetUnit {
        if (!DIVISION.matcher(mofDivCode).matches()) {
            throw RuleViolation.of("division-code.form", "code", mofDivCode);
        }
        if (!UNIT.matcher(unitCode).matches()) {
            throw RuleViolation.of("unit-code.form", "code", unitCode);
        }
    }

    /// The department (主管部门) a unit belongs to: its first three digits.
    public BudgetUnit department() {
        return new BudgetUnit(mofDivCode, unitCode.substring(0, DEPARTMENT_DIGITS));
    }

    @Override
    public String toString() {
        return mofDivCode + "/" + unitCode;
    }
}
