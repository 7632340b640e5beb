package io.jixiao.target.target.rest;

import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.target.Ending;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ClosingRequest",
        description = "办结或撤销",
        requiredProperties = {"as", "reason"})
public record ClosingRequest(
        @Nullable
                @Schema(
                        description = "CLOSED: the year is settled; REVOKED: no longer a promise",
                        enumeration = {"CLOSED", "REVOKED"},
                        examples = "CLOSED")
                String as,
        @Nullable @Schema(description = "原因", maxLength = 2000, examples = "年度绩效评价已完成")
                String reason) {

    private static final int LONGEST_REASON = 2000;

    record Closing(Ending ending, String reason) {}

    /// Throws one 422 with everything that is wrong.
    Closing read() {
        var faults = new Faults();
        var fields = new Fields(faults);
        var ending = fields.choice("/as", as, Ending.class);
        var why = fields.text("/reason", reason, LONGEST_REASON);
        faults.throwIfAny();
        if (ending == null || why == null) {
            throw new IllegalStateException("a missing field was not noted");
        }
        return new Closing(ending, why);
    }
}
