package io.jixiao.evaluation.scoring;

import io.jixiao.kernel.Expectation;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A promise between two numbers: `18—54周岁`, `95%~100%`.
record Range(BigDecimal low, BigDecimal high, String unit) {

    private static final Pattern FORM =
            Pattern.compile("([0-9.]+)([^0-9.~～—–\\-－至]*)(?:[~～—–\\-－至]+)([0-9.]+)(.*)");

    /// Empty for anything that is not surely a range: other units, falling bounds, a date.
    static Optional<Range> read(String text) {
        var form = FORM.matcher(text.replaceAll("\\s", ""));
        if (!form.matches()) {
            return Optional.empty();
        }
        var low = Expectation.read("=" + form.group(1) + form.group(2));
        var high = Expectation.read("=" + form.group(3) + form.group(4));
        if (low instanceof Expectation.Measured(_, var from, var unitOfLow)
                && high instanceof Expectation.Measured(_, var to, var unit)
                && (unitOfLow.isEmpty() || unitOfLow.equals(unit))
                && from.compareTo(to) < 0) {
            return Optional.of(new Range(from, to, unit));
        }
        return Optional.empty();
    }
}
