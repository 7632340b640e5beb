package io.jixiao.execution.batch;

import io.jixiao.execution.batch.LineOutcome.Code;
import java.util.List;

/// How many lines had which outcome.
public record Counts(int accepted, int replayed, int parked, int conflicts, int rejected) {

    public static Counts of(List<LineOutcome> outcomes) {
        return new Counts(
                count(outcomes, Code.ACCEPTED),
                count(outcomes, Code.REPLAYED),
                count(outcomes, Code.PARKED),
                count(outcomes, Code.CONFLICT),
                count(outcomes, Code.REJECTED));
    }

    private static int count(List<LineOutcome> outcomes, Code code) {
        return Math.toIntExact(outcomes.stream().filter(each -> each.code() == code).count());
    }
}
