package io.jixiao.target.intake;

import io.jixiao.kernel.FiscalYear;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Headings of the plan's columns: `3月底`, `10月31日`, `2023年6月底`, `一季度`, `2023-06-30`, `March`.
final class Months {

    private static final Pattern MONTH =
            Pattern.compile(
                    "(?:(20[0-9]{2})年)?(?:截至|至)?([0-9]{1,2})月(?:(?:底|末|份)?|([0-9]{1,2})[日号])前?");
    private static final Pattern DATE =
            Pattern.compile("(20[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
    private static final Map<String, Month> OTHERS =
            Map.of(
                    "一季度", Month.MARCH,
                    "二季度", Month.JUNE,
                    "上半年", Month.JUNE,
                    "三季度", Month.SEPTEMBER,
                    "四季度", Month.DECEMBER,
                    "全年", Month.DECEMBER);

    private Months() {}

    /// Empty when it is no date, or one of another year.
    static Optional<LocalDate> read(String heading, FiscalYear year) {
        var key = Printed.key(heading).replaceFirst("\\((?:万元|元|%)\\)$", "");
        try {
            var date = DATE.matcher(key);
            if (date.matches()) {
                return of(year, date.group(1), number(date.group(2)), number(date.group(3)));
            }
            var month = MONTH.matcher(key);
            if (month.matches()) {
                var day = month.group(3);
                return of(
                        year,
                        month.group(1),
                        number(month.group(2)),
                        day == null ? 0 : number(day));
            }
            return Optional.ofNullable(OTHERS.get(key.replaceFirst("^第", "")))
                    .or(() -> english(key))
                    .map(year::endOf);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static boolean isHeading(Cell cell, FiscalYear year) {
        return read(cell.text(), year).isPresent();
    }

    private static Optional<Month> english(String key) {
        return List.of(Month.values()).stream()
                .filter(month -> month.name().equalsIgnoreCase(key))
                .findFirst();
    }

    /// @param printedYear null where the heading names none
    private static Optional<LocalDate> of(
            FiscalYear year,
            @org.jspecify.annotations.Nullable String printedYear,
            int month,
            int day) {
        if (printedYear != null && number(printedYear) != year.year()) {
            return Optional.empty();
        }
        var end = year.endOf(Month.of(month));
        return Optional.of(day == 0 ? end : end.withDayOfMonth(day));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
