package io.jixiao.evaluation.scoring.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.jixiao.evaluation.scheme.RowRules.Tier;
import io.jixiao.evaluation.scoring.Actual;
import io.jixiao.kernel.Expectation;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// 实际完成值: `"700"`, `"部分达成"`, or its parts.
@Schema(
        name = "ActualCell",
        description = "what was reached, in parts: a value, or a tier (结构化完成值)")
public record ActualCell(
        @JsonIgnore @Nullable @Schema(hidden = true) String printed,
        @Nullable @Schema(description = "decimal (数值)", examples = "700") String value,
        @Nullable @Schema(description = "unit of measure (计量单位)", examples = "米") String unit,
        @Nullable @Schema(description = "for indicators in words (完成程度)") Tier tier,
        @Nullable @Schema(description = "points chosen inside the tier (档内得分)", examples = "7.99")
                String points) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ActualCell ofPrinted(String printed) {
        return new ActualCell(printed, null, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static ActualCell ofParts(
            @JsonProperty("value") @Nullable String value,
            @JsonProperty("unit") @Nullable String unit,
            @JsonProperty("tier") @Nullable Tier tier,
            @JsonProperty("points") @Nullable String points) {
        return new ActualCell(null, value, unit, tier, points);
    }

    @Nullable Actual read(String place, Faults faults) {
        if (printed != null) {
            return Actual.read(printed);
        }
        if (tier != null && value != null) {
            faults.add(Fault.at(place, "actual.value-and-tier"));
            return null;
        }
        if (tier != null) {
            return inTier(tier, place, faults);
        }
        return measured(place, faults);
    }

    private @Nullable Actual inTier(Tier tier, String place, Faults faults) {
        if (points == null) {
            return new Actual.InTier(tier, Optional.empty());
        }
        var chosen = faults.required(place + "/points", points, Decimals::readPoints);
        return chosen == null ? null : new Actual.InTier(tier, Optional.of(chosen));
    }

    private @Nullable Actual measured(String place, Faults faults) {
        if (value == null) {
            return new Actual.Nothing();
        }
        var number = faults.required(place + "/value", value, Decimals::read);
        if (number == null) {
            return null;
        }
        // The kernel's value brings the unit into the one form and refuses digits in it.
        var measured =
                faults.catching(
                        place,
                        () ->
                                new Expectation.Measured(
                                        Expectation.Operator.EQUAL,
                                        number,
                                        unit == null ? "" : unit));
        return measured == null ? null : new Actual.Measured(measured.value(), measured.unit());
    }
}
