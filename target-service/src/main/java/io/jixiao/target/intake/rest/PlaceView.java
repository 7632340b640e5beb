package io.jixiao.target.intake.rest;

import io.jixiao.target.intake.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "DocumentPlace",
        description = "where it stands in the file (位置)",
        requiredProperties = {"file", "section", "row", "cell", "address"})
public record PlaceView(
        @Schema(examples = "绩效目标.xlsx") String file,
        @Schema(description = "`table 2`, the sheet, or `text` (表)", examples = "Sheet1")
                String section,
        @Schema(description = "from 1; in text the line (行)", examples = "34") int row,
        @Schema(description = "from 1 (格)", examples = "5") int cell,
        @Schema(description = "as the program calls it", examples = "E34") String address) {

    static PlaceView of(Place place) {
        return new PlaceView(
                place.file(), place.section(), place.row(), place.cell(), place.address());
    }
}
