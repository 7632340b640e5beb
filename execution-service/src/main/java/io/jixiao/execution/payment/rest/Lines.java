package io.jixiao.execution.payment.rest;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// The lines of a batch, no more than may be answered at once.
final class Lines {

    static final int AT_MOST = 10_000;

    private final List<Line> lines = new ArrayList<>();

    void add(Line line) {
        if (lines.size() == AT_MOST) {
            throw Problem.of(413, Fault.of("batch.too-long", "highest", AT_MOST));
        }
        lines.add(line);
    }

    List<Line> all() {
        return List.copyOf(lines);
    }
}
