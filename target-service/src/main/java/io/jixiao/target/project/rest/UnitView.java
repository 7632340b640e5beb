package io.jixiao.target.project.rest;

import io.jixiao.kernel.Units.Unit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Unit",
        description = "计量单位",
        requiredProperties = {"name", "dimension", "factor", "aliases"})
record UnitView(
        @Schema(description = "as this project writes it", examples = "%") String name,
        @Schema(description = "量纲: what it measures", examples = "比率") String dimension,
        @Schema(description = "how many of the first unit of its dimension", examples = "10000")
                String factor,
        @Schema(description = "other ways to write it", examples = "百分比") List<String> aliases) {

    static UnitView of(Unit unit) {
        return new UnitView(
                unit.name(), unit.dimension(), unit.factor().toPlainString(), unit.aliases());
    }
}
