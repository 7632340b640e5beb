package io.jixiao.evaluation.run.rest;

import io.jixiao.evaluation.run.Items.Counts;
import io.jixiao.evaluation.run.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EvaluationRun", description = "a year-end run (年终评价)")
public record RunView(
        @Schema(examples = "7d2f1c3a-5b64-4e0e-9f1c-2a8b7c6d5e44") String id,
        @Schema(description = "fiscal year (预算年度)", examples = "2023") int fiscalYear,
        @Schema(description = "preview or for good (试算或正式)") Run.Mode mode,
        @Schema(description = "how it stands (状态)") Run.Status status,
        @Schema(description = "who started it, `schedule` for the schedule (发起人)") String startedBy,
        @Nullable @Schema(nullable = true, description = "business day of the schedule (触发业务日)")
                LocalDate triggeredOn,
        Instant startedAt,
        @Nullable @Schema(nullable = true, description = "when it ended (结束时间)") Instant finishedAt,
        @Schema(description = "how far it is (进度)") Progress progress,
        @Schema(
                        description = "projects the reader may see, by grade (各等级项目数)",
                        examples = "{\"优\":1,\"良\":1}")
                Map<String, Integer> grades,
        @Schema(description = "how many of them could not be scored (未能评分项目数)") int incompleteCount,
        @Schema(description = "the first of those, with what is missing (未能评分项目)")
                List<ItemView> incomplete,
        @Nullable
                @Schema(
                        nullable = true,
                        description =
                                "SHA-256 over the ordered scores; equal inputs give equal hashes"
                                        + " (结果摘要)")
                String resultHash) {

    /// How many of those that cannot be scored are shown with the run itself.
    static final int MOST_INCOMPLETE = 100;

    @Schema(name = "EvaluationRunProgress")
    public record Progress(
            @Schema(description = "projects done (已处理)", examples = "2") int done,
            @Schema(description = "projects counted at the start (总数)", examples = "2")
                    int total) {}

    static RunView of(Run run, Counts counts, List<ItemView> incomplete) {
        return new RunView(
                run.id(),
                run.year().year(),
                run.mode(),
                run.status(),
                run.startedBy(),
                run.triggeredOn().orElse(null),
                run.startedAt(),
                run.finishedAt().orElse(null),
                new Progress(run.done(), run.total()),
                counts.byGrade(),
                counts.incomplete(),
                incomplete,
                run.resultHash().orElse(null));
    }
}
