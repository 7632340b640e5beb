package io.jixiao.kernel;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/// A budget year (预算年度): 1 January to 31 December.
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    public FiscalYear {
        if (year < FIRST || year > LAST) {
            throw RuleViolation.of("fiscal-year.range", "year", year, "first", FIRST, "last", LAST);
        }
    }

    public static FiscalYear of(int year) {
        return new FiscalYear(year);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    /// `2023-06-30` for June: the day a checkpoint (时点) falls on.
    public LocalDate endOf(Month month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    public boolean contains(LocalDate day) {
        return day.getYear() == year;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
