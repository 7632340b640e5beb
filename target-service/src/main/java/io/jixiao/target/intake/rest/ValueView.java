package io.jixiao.target.intake.rest;

import io.jixiao.target.intake.Confidence;
import io.jixiao.target.intake.ReadValue;
import io.jixiao.target.intake.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "DocumentValue",
        description = "one value as it was read (读取的值)",
        requiredProperties = {"field", "raw", "place", "confidence", "reason"})
public record ValueView(
        @Schema(
                        description = "JSON pointer into the target or the goals (字段)",
                        examples = "/indicators/0/printed")
                String field,
        @Schema(description = "what stands in the cell (原文)", examples = "≥1000米") String raw,
        PlaceView place,
        @Schema(description = "how sure the reading is (把握)") Confidence confidence,
        @Schema(
                        description =
                                "PRINTED beside or below its label; MERGED with the cell above;"
                                        + " INHERITED from above, blank here; BESIDE_LABEL in one"
                                        + " cell; UNIT_LINE above the table; GIVEN with the request;"
                                        + " BLANK_IS_ZERO money; FORMULA last result; COLUMNS put"
                                        + " together; SUB_ROW 其中; SENTENCE threshold in words; SPLIT"
                                        + " from a line of names; NOT_UNDERSTOOD (依据)")
                Reason reason) {

    static ValueView of(ReadValue value) {
        return new ValueView(
                value.field(),
                value.raw(),
                PlaceView.of(value.place()),
                value.reason().confidence(),
                value.reason());
    }
}
