package io.jixiao.evaluation.scoring.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
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
        description =
                "what was reached: the cell as printed, or its parts; blank where nothing is known"
                        + " (实际完成值)",
        oneOf = {String.class, ActualParts.class},
        examples = "700米")
public record ActualCell(
        @Nullable @Schema(hidden = true) String printed,
        @Nullable @Schema(hidden = true) ActualParts parts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ActualCell ofPrinted(String printed) {
        return new ActualCell(printed, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ActualCell ofParts(ActualParts parts) {
        return new ActualCell(null, parts);
    }

    @Nullable Actual read(String place, Faults faults) {
        if (parts == null) {
            return printed == null
                    ? new Actual.Nothing()
                    : faults.catching(place, () -> Actual.read(RequestedTable.cell(printed)));
        }
        var tier = parts.tier();
        if (tier != null && parts.value() != null) {
            faults.add(Fault.at(place, "actual.value-and-tier"));
            return null;
        }
        return tier == null
                ? measured(parts, place, faults)
                : inTier(tier, parts.points(), place, faults);
    }

    private static @Nullable Actual inTier(
            Tier tier, @Nullable String points, String place, Faults faults) {
        if (points == null) {
            return new Actual.InTier(tier, Optional.empty());
        }
        var chosen = faults.required(place + "/points", points, Decimals::readPoints);
        return chosen == null ? null : new Actual.InTier(tier, Optional.of(chosen));
    }

    private static @Nullable Actual measured(ActualParts parts, String place, Faults faults) {
        if (parts.value() == null) {
            return new Actual.Nothing();
        }
        var number = faults.required(place + "/value", parts.value(), Decimals::read);
        if (number == null) {
            return null;
        }
        var unit = parts.unit() == null ? "" : parts.unit();
        // The kernel's value brings the unit into the one form and refuses digits in it.
        var measured =
                faults.catching(
                        place,
                        () -> new Expectation.Measured(Expectation.Operator.EQUAL, number, unit));
        return measured == null ? null : new Actual.Measured(measured.value(), measured.unit());
    }
}
