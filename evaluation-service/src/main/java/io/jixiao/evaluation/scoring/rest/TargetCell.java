package io.jixiao.evaluation.scoring.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
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
        description = "an expectation: the cell as printed, or its parts (年度指标值)",
        oneOf = {String.class, TargetParts.class},
        examples = "≥1000米")
public record TargetCell(
        @Nullable @Schema(hidden = true) String printed,
        @Nullable @Schema(hidden = true) TargetParts parts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TargetCell ofPrinted(String printed) {
        return new TargetCell(printed, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TargetCell ofParts(TargetParts parts) {
        return new TargetCell(null, parts);
    }

    @Nullable Expectation read(String place, Faults faults) {
        if (parts != null) {
            return measured(parts, place, faults);
        }
        return faults.required(place, printed, text -> Expectation.read(RequestedTable.cell(text)));
    }

    private static @Nullable Expectation measured(TargetParts parts, String place, Faults faults) {
        var sign = faults.required(place + "/operator", parts.operator(), String::strip);
        var operator = sign == null ? null : Expectation.Operator.ofSign(sign).orElse(null);
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
        var number = faults.required(place + "/value", parts.value(), Decimals::read);
        var unit = parts.unit() == null ? "" : parts.unit();
        return operator == null || number == null
                ? null
                : faults.<Expectation>catching(
                        place, () -> new Expectation.Measured(operator, number, unit));
    }

    private static String signs() {
        return Arrays.stream(Expectation.Operator.values())
                .map(Expectation.Operator::sign)
                .collect(Collectors.joining(" "));
    }
}
