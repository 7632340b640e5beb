package io.jixiao.target.target.rest;

import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "OverrideRequest",
        description = "放行: why a blocking finding does not count here",
        requiredProperties = {"code", "place", "reason"})
public record OverrideRequest(
        @Nullable @Schema(examples = "levels.missing") String code,
        @Nullable @Schema(description = "JSON pointer of the finding", examples = "/indicators")
                String place,
        @Nullable @Schema(description = "理由", maxLength = 1000) String reason) {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_REASON = 1000;

    /// With nothing missing.
    record Read(String code, String place, String reason) {}

    /// Throws one 422 with everything that is missing.
    Read read() {
        var faults = new Faults();
        var fields = new Fields(faults);
        var readCode = fields.text("/code", code, LONGEST_PLACE);
        var readPlace = fields.text("/place", place, LONGEST_PLACE);
        var readReason = fields.text("/reason", reason, LONGEST_REASON);
        faults.throwIfAny();
        if (readCode == null || readPlace == null || readReason == null) {
            throw new IllegalStateException("a missing field was not noted");
        }
        return new Read(readCode, readPlace, readReason);
    }
}
