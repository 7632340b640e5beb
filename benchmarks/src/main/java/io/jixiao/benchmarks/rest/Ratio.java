package io.jixiao.benchmarks.rest;

import io.jixiao.benchmarks.report.Result;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What is claimed: two figures of one repetition, divided.
///
/// @param cells without which it cannot be said
record Ratio(
        String id,
        String words,
        String wanted,
        int decimals,
        List<Cell> cells,
        ToDoubleFunction<Map<Cell, Result>> figure) {

    static final List<Ratio> ALL =
            List.of(
                    rates("B3", "÷ pgbench", "1, better 3", Cell.POST_256, Cell.PG_POST),
                    rates("", "÷ bare endpoint", "0.35", Cell.POST_256, Cell.ECHO_256),
                    bounded(
                            "B3b",
                            "16 connections ÷ bound of bare endpoint and pgbench",
                            "0.4, better 0.6",
                            Cell.POST_16,
                            Cell.ECHO_16,
                            Cell.PG_POST),
                    rates("B4", "÷ fused statement", "0.6, better 0.8", Cell.BULK, Cell.FUSED),
                    bounded(
                            "B5",
                            "reads ÷ bound of bare endpoint and pgbench",
                            "0.5, better 0.75",
                            Cell.READ,
                            Cell.HELLO,
                            Cell.PG_READ),
                    latencies(
                            "B6",
                            "payments, p99 ÷ bare endpoint",
                            Repetition.P99,
                            "≤ 5, better 3",
                            Cell.POST_OPEN,
                            Cell.ECHO_OPEN),
                    latencies(
                            "",
                            "payments, p99.9 ÷ bare endpoint",
                            Repetition.P999,
                            "≤ 10",
                            Cell.POST_OPEN,
                            Cell.ECHO_OPEN),
                    latencies(
                            "B6",
                            "reads, p99 ÷ bare endpoint",
                            Repetition.P99,
                            "≤ 5, better 3",
                            Cell.READ_OPEN,
                            Cell.HELLO_OPEN),
                    latencies(
                            "",
                            "reads, p99.9 ÷ bare endpoint",
                            Repetition.P999,
                            "≤ 10",
                            Cell.READ_OPEN,
                            Cell.HELLO_OPEN));

    double of(Map<Cell, Result> results) {
        return figure.applyAsDouble(results);
    }

    /// What two that share the cores reach together when each event needs both.
    static double bound(double one, double other) {
        return 1 / (1 / one + 1 / other);
    }

    private static Ratio rates(String id, String words, String wanted, Cell ours, Cell floor) {
        return new Ratio(
                id,
                ours.title() + " " + words,
                wanted,
                2,
                List.of(ours, floor),
                results -> rate(results, ours) / rate(results, floor));
    }

    private static Ratio bounded(
            String id, String words, String wanted, Cell ours, Cell http, Cell sql) {
        return new Ratio(
                id,
                words,
                wanted,
                2,
                List.of(ours, http, sql),
                results -> rate(results, ours) / bound(rate(results, http), rate(results, sql)));
    }

    private static Ratio latencies(
            String id, String words, String note, String wanted, Cell ours, Cell floor) {
        return new Ratio(
                id,
                words,
                wanted,
                1,
                List.of(ours, floor),
                results -> note(results, ours, note) / note(results, floor, note));
    }

    private static double rate(Map<Cell, Result> results, Cell cell) {
        return RestReport.of(results, cell).perSecond();
    }

    private static double note(Map<Cell, Result> results, Cell cell, String name) {
        return RestReport.of(results, cell).notes().getOrDefault(name, Double.NaN);
    }
}
