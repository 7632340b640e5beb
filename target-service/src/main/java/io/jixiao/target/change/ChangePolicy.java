package io.jixiao.target.change;

import io.jixiao.kernel.FiscalYear;
import java.time.LocalDate;
import java.time.MonthDay;

/// From when a change is late and from how many changes on it is one too many: data, by year.
///
/// @param lateAfter the last day on which a change is in time, 31 October
/// @param repeatedFrom the number of the change in its year that is flagged, 2 for the second
public record ChangePolicy(MonthDay lateAfter, int repeatedFrom) {

    LocalDate lastDayInTime(FiscalYear year) {
        return lateAfter.atYear(year.year());
    }
}
