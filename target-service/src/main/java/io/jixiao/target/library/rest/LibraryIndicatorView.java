package io.jixiao.target.library.rest;

import io.jixiao.target.library.LibraryRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "LibraryIndicator",
        description = "绩效指标 as a draft takes it: put it among the indicators of a target",
        requiredProperties = {"level1", "level2", "level3", "description", "printed", "basis"})
public record LibraryIndicatorView(
        @Schema(description = "一级指标") String level1,
        @Schema(description = "二级指标") String level2,
        @Schema(description = "三级指标") String level3,
        @Schema(description = "绩效指标描述") String description,
        @Schema(
                        description =
                                "指标值 to begin with: last year's of the project asked about, the"
                                        + " curated one, or the newest in scope; blank where there"
                                        + " is none",
                        examples = "≥90%")
                String printed,
        @Schema(description = "指标值确定依据") String basis) {

    static LibraryIndicatorView of(LibraryRow row) {
        return new LibraryIndicatorView(
                row.level1(),
                row.level2(),
                row.level3(),
                row.description(),
                row.printed(),
                row.basis());
    }
}
