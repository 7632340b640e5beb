package io.jixiao.benchmarks.rest;

import java.util.Arrays;
import java.util.List;

/// What is measured in every repetition, in this order.
enum Cell {
    POST_256("a payment per request, 256 connections", "B3 B6"),
    PG_POST("pgbench -c 8, the same rows", "B3"),
    ECHO_256("bare endpoint, the same bodies, 256 connections", "B3"),
    POST_16("a payment per request, 16 connections", "B3"),
    ECHO_16("bare endpoint, the same bodies, 16 connections", "B3"),
    POST_OPEN("a payment per request, at half its rate", "B6"),
    ECHO_OPEN("bare endpoint, at the same rate", "B6"),
    BULK("500 payments per request", "B4 B5 B6"),
    READ("execution of a project, 64 connections", "B5 B6"),
    PG_READ("pgbench -c 8, the same rows", "B5"),
    HELLO("bare endpoint, 64 connections", "B5"),
    READ_OPEN("execution of a project, at half its rate", "B6"),
    HELLO_OPEN("bare endpoint, at the same rate", "B6"),
    FUSED("fused statement, 500 payments each", "B4");

    static final String ALL = "rest";

    private final String title;
    private final String benchmarks;

    Cell(String title, String benchmarks) {
        this.title = title;
        this.benchmarks = benchmarks;
    }

    String title() {
        return title;
    }

    /// Whether it finds what a JVM can do; the others come after those.
    boolean warmsUp() {
        return switch (this) {
            case POST_256, ECHO_256, BULK, READ, HELLO -> true;
            case PG_POST, POST_16, ECHO_16, POST_OPEN, ECHO_OPEN -> false;
            case PG_READ, READ_OPEN, HELLO_OPEN, FUSED -> false;
        };
    }

    /// @param benchmark `B3` to `B6`, or all of them
    static List<Cell> of(String benchmark) {
        return Arrays.stream(values())
                .filter(cell -> benchmark.equals(ALL) || cell.benchmarks.contains(benchmark))
                .toList();
    }
}
