package io.jixiao.target.target.rest;

import io.jixiao.kit.problem.Faults;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ApprovalRequest", description = "批复")
public record ApprovalRequest(
        @Nullable
                @Schema(
                        description =
                                "生效日期, within the fiscal year; 1 January when left out: the first"
                                        + " version counts for the whole year",
                        format = "date",
                        examples = "2023-01-01")
                String effectiveOn) {

    /// Throws 422 for what is not a date.
    Optional<LocalDate> toEffectiveOn() {
        var faults = new Faults();
        var date = faults.optional("/effectiveOn", effectiveOn, PlanRequest::date);
        faults.throwIfAny();
        return Optional.ofNullable(date);
    }
}
