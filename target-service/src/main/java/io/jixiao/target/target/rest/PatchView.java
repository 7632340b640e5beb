package io.jixiao.target.target.rest;

import io.jixiao.target.finding.Change;
import io.jixiao.target.finding.Fix;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One operation of a JSON Patch (RFC 6902) on the body of a draft.
@Schema(
        name = "PatchOperation",
        description = "an operation of RFC 6902 on the body a draft is sent with",
        requiredProperties = {"op", "path", "value"})
public record PatchView(
        @Schema(description = "add puts a value, there before or not", enumeration = "add")
                String op,
        @Schema(description = "JSON pointer", examples = "/indicators/3/printed") String path,
        @Schema(description = "empty text where nothing is to stand") String value) {

    @Schema(
            name = "FixSuggestion",
            description = "修改建议: a mend a machine can make",
            requiredProperties = {"choice", "patch"})
    public record FixView(
            @Schema(description = "what to name it by among the fixes of its finding, from 0")
                    int choice,
            List<PatchView> patch) {

        static FixView of(int choice, Fix fix) {
            return new FixView(choice, fix.changes().stream().map(PatchView::of).toList());
        }
    }

    static PatchView of(Change change) {
        return new PatchView("add", change.place(), change.value());
    }
}
