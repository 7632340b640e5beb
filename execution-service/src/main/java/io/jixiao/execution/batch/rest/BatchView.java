package io.jixiao.execution.batch.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.execution.batch.Batch;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a long batch stands.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchView(
        String id,
        @Schema(
                        description = "RUNNING 处理中, DONE 已完成, CANCELLED 已取消, FAILED 失败",
                        enumeration = {"RUNNING", "DONE", "CANCELLED", "FAILED"})
                String status,
        @Schema(description = "a rehearsal: nothing of it is kept") boolean dryRun,
        @Schema(description = "lines it has") int lines,
        @Schema(description = "lines with an outcome") int done,
        int accepted,
        int replayed,
        int parked,
        int conflicts,
        int rejected,
        Instant receivedAt,
        @Nullable Instant finishedAt) {

    static BatchView of(Batch batch) {
        var counts = batch.counts();
        return new BatchView(
                batch.id(),
                batch.status().name(),
                batch.order().dryRun(),
                batch.lines(),
                batch.done(),
                counts.accepted(),
                counts.replayed(),
                counts.parked(),
                counts.conflicts(),
                counts.rejected(),
                batch.receivedAt(),
                batch.finishedAt().orElse(null));
    }
}
