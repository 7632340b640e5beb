package io.jixiao.evaluation.scoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as forms print them: `2023年12月底前`, `2023年12月31日前`, `2023-12-31`; a month stands for
/// its last day.
final class Dates {

    private static final Pattern YEAR_END = Pattern.compile("(20[0-9]{2})年底前?");

    /// `2023年12月前` is left alone: before the month or within it, nobody said.
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<year>20[0-9]{2})[年-](?<month>[0-9]{1,2})"
                            + "(?:月?|月底[之以]?前?|[月-](?<day>[0-9]{1,2})(?:日[之以]?前?)?)");

    private Dates() {}

    static Optional<LocalDate> read(String text) {
        var bare = text.replaceAll("\\s", "");
        var yearEnd = YEAR_END.matcher(bare);
        if (yearEnd.matches()) {
            return Optional.of(YearMonth.of(Integer.parseInt(yearEnd.group(1)), 12).atEndOfMonth());
        }
        var form = FORM.matcher(bare);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var month =
                    YearMonth.of(
                            Integer.parseInt(form.group("year")),
                            Integer.parseInt(form.group("month")));
            var day = form.group("day");
            return Optional.of(
                    day == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
