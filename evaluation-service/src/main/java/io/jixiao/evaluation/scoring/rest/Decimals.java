package io.jixiao.evaluation.scoring.rest;

import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Decimal numbers as requests write them: strings, no exponent.
final class Decimals {

    private static final Pattern NUMBER = Pattern.compile("^[+-]?[0-9]{1,15}(\\.[0-9]{1,6})?$");
    private static final Pattern POINTS = Pattern.compile("^[0-9]{1,3}(\\.[0-9]{1,2})?$");

    private Decimals() {}

    static BigDecimal read(String text) {
        return read(text, NUMBER);
    }

    /// 分值 and 得分: at most two decimals.
    static BigDecimal readPoints(String text) {
        return read(text, POINTS);
    }

    private static BigDecimal read(String text, Pattern form) {
        if (!form.matcher(text.strip()).matches()) {
            throw RuleViolation.of("number.form", "given", text);
        }
        return new BigDecimal(text.strip());
    }
}
