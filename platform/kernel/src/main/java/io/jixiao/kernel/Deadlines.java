package io.jixiao.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates as forms print them: `2023年12月底前`, `2025年年底前`, `2023-12-31`; a month or a year stands
/// for its last day.
///
/// Left alone: `2023年12月前` (before the month or within it, nobody said), `2023年` and `12月底前`.
final class Deadlines {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int DECEMBER = 12;

    private static final String FROM = "(?:≤|不晚于|不迟于|截止到|截至|截止|在|于)?";
    private static final String BEFORE = "(?:[之以]?前)?";
    private static final String DONE = "(?:完成|完工|竣工)?";

    private static final Pattern YEAR =
            Pattern.compile(FROM + "(?<year>20[0-9]{2})(?:年度?年?[底末]" + BEFORE + "|年度?年?内)" + DONE);

    private static final Pattern MONTH =
            Pattern.compile(
                    FROM
                            + "(?<year>20[0-9]{2})[年/-](?<month>[0-9]{1,2})"
                            + "(?:月?|月份?[底末]"
                            + BEFORE
                            + ")"
                            + DONE);

    private static final Pattern DAY =
            Pattern.compile(
                    FROM
                            + "(?<year>20[0-9]{2})[年./-](?<month>[0-9]{1,2})[月./-]"
                            + "(?<day>[0-9]{1,2})[日号]?"
                            + BEFORE
                            + DONE);

    private Deadlines() {}

    static boolean canBe(LocalDate due) {
        return due.getYear() >= FIRST_YEAR && due.getYear() <= LAST_YEAR;
    }

    /// @param bare without blanks and wide characters
    static Optional<LocalDate> read(String bare) {
        try {
            var day = DAY.matcher(bare);
            if (day.matches()) {
                return Optional.of(
                        LocalDate.of(
                                Integer.parseInt(day.group("year")),
                                Integer.parseInt(day.group("month")),
                                Integer.parseInt(day.group("day"))));
            }
            var month = MONTH.matcher(bare);
            if (month.matches()) {
                return Optional.of(endOf(month.group("year"), month.group("month")));
            }
            var year = YEAR.matcher(bare);
            return year.matches()
                    ? Optional.of(endOf(year.group("year"), Integer.toString(DECEMBER)))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDate endOf(String year, String month) {
        return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)).atEndOfMonth();
    }
}
