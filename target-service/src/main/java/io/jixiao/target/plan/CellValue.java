package io.jixiao.target.plan;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// What stands in one cell of a plan. What is not surely a number is not guessed at.
sealed interface CellValue {

    record Numeric(BigDecimal value) implements CellValue {}

    record Blank() implements CellValue {}

    record Unreadable() implements CellValue {}

    /// `15.00`, `1,200.5`, `-3`: at most what [io.jixiao.kernel.Money] holds in 万元.
    Pattern NUMBER =
            Pattern.compile("-?(?:[0-9]{1,11}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\\.[0-9]{1,6})?");

    /// Documents carry no-break, ideographic and zero-width blanks, and Word its end-of-cell mark.
    Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

    static CellValue of(String printed) {
        var bare = BLANKS.matcher(printed).replaceAll("");
        if (bare.isEmpty()) {
            return new Blank();
        }
        return NUMBER.matcher(bare).matches()
                ? new Numeric(new BigDecimal(bare.replace(",", "")))
                : new Unreadable();
    }
}
