package io.jixiao.execution.progress;

import io.jixiao.execution.progress.Indicator.Asks;
import io.jixiao.execution.progress.Reading.InWords;
import io.jixiao.execution.progress.Reading.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/// What a report must keep to beside its form.
final class ReportRules {

    private ReportRules() {}

    /// @param known the reading that counts in each period reported so far
    static List<Objection> objections(
            Report report,
            Indicator indicator,
            NavigableMap<YearMonth, Reading> known,
            LocalDate today) {
        var objections = new ArrayList<Objection>();
        period(report, today, objections);
        kind(report, indicator, objections);
        if (report.reading() instanceof Value value && report.reason().isEmpty()) {
            falls(value, report.period(), known, objections);
        }
        return objections;
    }

    private static void period(Report report, LocalDate today, List<Objection> objections) {
        var year = report.indicator().project().year();
        if (report.period().getYear() != year.year()) {
            objections.add(
                    Objection.at(
                            "/period",
                            "progress.period-outside-year",
                            "period",
                            report.period(),
                            "year",
                            year));
        } else if (report.period().isAfter(YearMonth.from(today))) {
            objections.add(
                    Objection.at(
                            "/period",
                            "progress.period-ahead",
                            "period",
                            report.period(),
                            "today",
                            today));
        }
    }

    private static void kind(Report report, Indicator indicator, List<Objection> objections) {
        var given =
                switch (report.reading()) {
                    case Value _ -> Asks.VALUE;
                    case InWords _ -> Asks.TIER;
                };
        if (given != indicator.asks()) {
            objections.add(
                    Objection.at(
                            given == Asks.VALUE ? "/value" : "/tier",
                            switch (indicator.asks()) {
                                case VALUE -> "progress.needs-value";
                                case TIER -> "progress.needs-tier";
                                case NOTHING -> "progress.not-applicable";
                            },
                            "indicator",
                            indicator.level3(),
                            "expectation",
                            indicator.expectation().printed()));
        }
    }

    /// Readings only grow over the year; a lower later one is a correction and says why. So does a
    /// report for an earlier month that makes a later one look lower.
    private static void falls(
            Value value,
            YearMonth period,
            NavigableMap<YearMonth, Reading> known,
            List<Objection> objections) {
        var before = known.floorEntry(period);
        if (before != null
                && before.getValue() instanceof Value earlier
                && value.isBelow(earlier)) {
            objections.add(falls(period, value, before.getKey(), earlier));
        }
        var after = known.higherEntry(period);
        if (after != null && after.getValue() instanceof Value later && later.isBelow(value)) {
            objections.add(falls(after.getKey(), later, period, value));
        }
    }

    private static Objection falls(
            YearMonth period, Value value, YearMonth earlierPeriod, Value earlier) {
        return Objection.at(
                "/value",
                "progress.falls",
                "period",
                period,
                "value",
                value.number().toPlainString(),
                "earlierPeriod",
                earlierPeriod,
                "earlier",
                earlier.number().toPlainString());
    }
}
