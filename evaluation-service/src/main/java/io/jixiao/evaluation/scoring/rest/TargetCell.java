package io.jixiao.evaluation.scoring.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.jixiao.kernel.Expectation;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// 年度指标值: `"≥1000米"`, or its parts.
@Schema(
        name = "TargetCell",
        description = "an expectation in parts (结构化指标值)",
        requiredProperties = {"operator", "value"})
public record TargetCell(
        @JsonIgnore @Nullable @Schema(hidden = true) String printed,
        @Nullable
                @Schema(
                        description = "operator (比较符)",
                        enumeration = {"≥", ">", "=", "≤", "<"},
                        examples = "≥")
                String operator,
        @Nullable @Schema(description = "decimal (数值)", examples = "1000") String value,
        @Nullable @Schema(description = "unit of measure (计量单位)", examples = "米") String unit) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TargetCell ofPrinted(String printed) {
        return new TargetCell(printed, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static TargetCell ofParts(
            @JsonProperty("operator") @Nullable String operator,
            @JsonProperty("value") @Nullable String value,
            @JsonProperty("unit") @Nullable String unit) {
        return new TargetCell(null, operator, value, unit);
    }

    @Nullable Expectation read(String place, Faults faults) {
        if (printed != null) {
            return faults.catching(place, () -> Expectation.read(printed));
        }
        var sign = faults.required(place + "/operator", operator, text -> text);
        var operator = sign == null ? null : Expectation.Operator.ofSign(sign.strip()).orElse(null);
        if (sign != null && operator == null) {
            faults.add(
                    Fault.at(
                            place + "/operator",
                            "field.choice",
                            "given",
                            sign,
                            "choices",
                            signs()));
        }
        var number = faults.required(place + "/value", value, Decimals::read);
        return operator == null || number == null
                ? null
                : faults.<Expectation>catching(
                        place,
                        () -> new Expectation.Measured(operator, number, unit == null ? "" : unit));
    }

    private static String signs() {
        return Arrays.stream(Expectation.Operator.values())
                .map(Expectation.Operator::sign)
                .collect(Collectors.joining(" "));
    }
}
