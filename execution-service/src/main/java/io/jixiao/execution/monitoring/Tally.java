package io.jixiao.execution.monitoring;

import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.alert.StepKind;
import io.jixiao.execution.commitment.Standing;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What judging came to: projects by standing and alert steps by kind.
public record Tally(Map<Standing, Long> standings, Map<StepKind, Long> steps) {

    public static final Tally NOTHING = new Tally(Map.of(), Map.of());

    public Tally {
        standings = complete(Standing.class, standings);
        steps = complete(StepKind.class, steps);
    }

    static Tally of(Standing standing, List<Alert> steps) {
        var kinds = new EnumMap<StepKind, Long>(StepKind.class);
        steps.forEach(alert -> kinds.merge(alert.last().kind(), 1L, Long::sum));
        return new Tally(Map.of(standing, 1L), kinds);
    }

    public Tally plus(Tally other) {
        return new Tally(sum(standings, other.standings), sum(steps, other.steps));
    }

    public long projects() {
        return standings.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(Standing standing) {
        return standings.getOrDefault(standing, 0L);
    }

    public long of(StepKind kind) {
        return steps.getOrDefault(kind, 0L);
    }

    private static <K> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        var sum = new HashMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }

    private static <K extends Enum<K>> Map<K, Long> complete(Class<K> keys, Map<K, Long> counts) {
        var all = new EnumMap<K, Long>(keys);
        for (var key : keys.getEnumConstants()) {
            all.put(key, counts.getOrDefault(key, 0L));
        }
        return Collections.unmodifiableMap(all);
    }
}
