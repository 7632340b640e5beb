package io.jixiao.target.target.rest;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "TargetBatchRequest",
        description = "批量办理: which targets, and what to say to all of them",
        requiredProperties = "items")
public record TargetBatchRequest(
        @Nullable @Schema(minItems = 1, maxItems = 500) List<@Nullable ItemRequest> items,
        @Nullable @Schema(description = "for reviews") ReviewRequest review,
        @Nullable @Schema(description = "for approval; may be left out") ApprovalRequest approval) {

    private static final int MOST = 500;

    @Schema(
            name = "TargetBatchItem",
            description = "one target",
            requiredProperties = {"projectCode", "fiscalYear"})
    public record ItemRequest(
            @Nullable @Schema(description = "项目编码") String projectCode,
            @Nullable @Schema(description = "预算年度") Integer fiscalYear,
            @Nullable @Schema(description = "the ETag the caller has seen; may be left out")
                    String ifMatch) {}

    /// Throws one 422 for a list that is none; what is wrong with one target is told with it.
    List<@Nullable ItemRequest> requireItems() {
        var faults = new Faults();
        var wanted = new Fields(faults).list("/items", items, MOST);
        faults.throwIfAny();
        if (wanted.isEmpty()) {
            throw Problem.of(422, Fault.at("/items", "field.required"));
        }
        return wanted;
    }
}
