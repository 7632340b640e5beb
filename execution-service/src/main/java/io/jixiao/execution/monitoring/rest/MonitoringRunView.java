package io.jixiao.execution.monitoring.rest;

import io.jixiao.execution.alert.StepKind;
import io.jixiao.execution.monitoring.MonitoringRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param changesAlerts false for a day behind the last judged one: it answers and opens nothing
@Schema(name = "MonitoringRun", description = "监控运行")
public record MonitoringRunView(
        UUID id,
        LocalDate asOf,
        @Schema(description = "RUNNING or COMPLETED") String status,
        String requestedBy,
        boolean changesAlerts,
        @Schema(description = "projects judged") long projects,
        @Schema(description = "projects by standing") Map<String, Long> standings,
        @Schema(description = "alerts opened") long opened,
        @Schema(description = "alerts that ended because the project recovered") long cleared,
        @Schema(description = "alert steps by kind") Map<String, Long> steps,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static MonitoringRunView of(MonitoringRun run) {
        var tally = run.tally();
        return new MonitoringRunView(
                run.id(),
                run.asOf(),
                run.isFinished() ? "COMPLETED" : "RUNNING",
                run.requestedBy(),
                run.changes(),
                tally.projects(),
                named(tally.standings()),
                tally.of(StepKind.OPENED),
                tally.of(StepKind.CLEARED),
                named(tally.steps()),
                run.startedAt(),
                run.finishedAt().orElse(null));
    }

    private static <E extends Enum<E>> Map<String, Long> named(Map<E, Long> counts) {
        return counts.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                each -> each.getKey().name(),
                                Map.Entry::getValue,
                                Long::sum,
                                TreeMap::new));
    }
}
