package io.jixiao.target.target.rest;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.finding.Change;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.lint.Inspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "FixesRequest",
        description = "采用修改建议: which of the suggestions to make, together",
        requiredProperties = "fixes")
public record FixesRequest(@Nullable @Schema(maxItems = 500) List<@Nullable ChosenFix> fixes) {

    private static final int MOST = 500;
    private static final int LONGEST = 200;

    @Schema(
            name = "ChosenFix",
            description = "one of the fixes of one finding",
            requiredProperties = {"code", "place"})
    public record ChosenFix(
            @Nullable @Schema(examples = "indicator.cost-at-least") String code,
            @Nullable @Schema(examples = "/indicators/3/printed") String place,
            @Nullable @Schema(description = "0 when left out", minimum = "0") Integer choice) {}

    /// Throws one 422 with everything that is not offered.
    List<Change> toChanges(Inspection inspection) {
        var faults = new Faults();
        var fields = new Fields(faults);
        var changes = new ArrayList<Change>();
        var wanted = fields.list("/fixes", fixes, MOST);
        if (wanted.isEmpty()) {
            faults.add(Fault.at("/fixes", "field.required"));
        }
        for (int i = 0; i < wanted.size(); i++) {
            var at = "/fixes/" + i;
            var each = wanted.get(i);
            var code = fields.text(at + "/code", each == null ? null : each.code, LONGEST);
            var place = fields.text(at + "/place", each == null ? null : each.place, LONGEST);
            if (each == null || code == null || place == null) {
                continue;
            }
            int choice = each.choice == null ? 0 : each.choice;
            var offered = offered(inspection, code, place, choice);
            if (offered.isEmpty()) {
                faults.add(
                        Fault.at(at, "fix.absent", "code", code, "place", place, "choice", choice));
            }
            offered.ifPresent(fix -> changes.addAll(fix.changes()));
        }
        faults.throwIfAny();
        return changes;
    }

    private static Optional<Fix> offered(
            Inspection inspection, String code, String place, int choice) {
        return inspection
                .finding(code, place)
                .map(finding -> finding.fixes())
                .filter(all -> choice >= 0 && choice < all.size())
                .map(all -> all.get(choice));
    }
}
