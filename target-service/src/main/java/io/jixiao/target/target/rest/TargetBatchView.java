package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kit.problem.ProblemBody;
import io.jixiao.target.target.StateName;
import io.jixiao.target.target.Target;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "TargetBatch",
        description = "批量办理结果, in the order of the request",
        requiredProperties = {"done", "replayed", "refused", "items"})
public record TargetBatchView(long done, long replayed, long refused, List<ItemView> items) {

    @Schema(name = "TargetBatchOutcome")
    public enum Outcome {
        DONE,
        /// The same was done before.
        REPLAYED,
        REFUSED
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "TargetBatchItemResult",
            description = "what came of one target",
            requiredProperties = {
                "projectCode",
                "fiscalYear",
                "outcome",
                "state",
                "version",
                "problem"
            })
    public record ItemView(
            @Nullable @Schema(nullable = true, description = "项目编码") String projectCode,
            @Nullable @Schema(nullable = true, description = "预算年度") Integer fiscalYear,
            Outcome outcome,
            @Nullable @Schema(nullable = true, description = "where it stands now") StateName state,
            @Nullable @Schema(nullable = true, description = "the version approved last")
                    Integer version,
            @Nullable @Schema(nullable = true, description = "everything that was wrong")
                    ProblemBody problem) {

        static ItemView of(Outcome outcome, Target target) {
            return new ItemView(
                    target.key().projectCode().value(),
                    target.key().fiscalYear().year(),
                    outcome,
                    target.state().name(),
                    target.version() == 0 ? null : target.version(),
                    null);
        }

        static ItemView refused(
                TargetBatchRequest.@Nullable ItemRequest item, ProblemBody problem) {
            return new ItemView(
                    item == null ? null : item.projectCode(),
                    item == null ? null : item.fiscalYear(),
                    Outcome.REFUSED,
                    null,
                    null,
                    problem);
        }
    }

    static TargetBatchView of(List<ItemView> items) {
        return new TargetBatchView(
                count(items, Outcome.DONE),
                count(items, Outcome.REPLAYED),
                count(items, Outcome.REFUSED),
                items);
    }

    private static long count(List<ItemView> items, Outcome outcome) {
        return items.stream().filter(each -> each.outcome() == outcome).count();
    }
}
