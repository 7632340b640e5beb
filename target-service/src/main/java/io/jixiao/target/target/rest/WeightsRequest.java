package io.jixiao.target.target.rest;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "WeightsRequest",
        description =
                "分值: the rows that are to have a certain weight; the others share the rest, all of them"
                        + " where none is named")
public record WeightsRequest(
        @Nullable @Schema(maxItems = 200) List<@Nullable WeightRequest> weights) {

    private static final int MOST = 200;

    @Schema(
            name = "WeightRequest",
            requiredProperties = {"indicatorId", "weight"})
    public record WeightRequest(
            @Nullable @Schema(examples = "01") String indicatorId,
            @Nullable
                    @Schema(
                            description = "分值",
                            pattern = IndicatorRequest.WEIGHT_PATTERN,
                            examples = "12.5")
                    String weight) {}

    /// The form with these weights and no others; throws one 422 with everything that is wrong.
    Project in(Project project) {
        var faults = new Faults();
        var wanted = wanted(project, faults);
        faults.throwIfAny();
        return project.with(
                project.indicators().stream()
                        .map(row -> row.withWeight(wanted.getOrDefault(row.id(), BigDecimal.ZERO)))
                        .toList());
    }

    private Map<String, BigDecimal> wanted(Project project, Faults faults) {
        var wanted = new HashMap<String, BigDecimal>();
        var given = new Fields(faults).list("/weights", weights, MOST);
        for (int i = 0; i < given.size(); i++) {
            var place = "/weights/" + i;
            var each = given.get(i);
            if (each == null) {
                faults.add(Fault.at(place, "field.required"));
                continue;
            }
            var id =
                    faults.required(
                            place + "/indicatorId", each.indicatorId, text -> known(text, project));
            var weight = faults.required(place + "/weight", each.weight, IndicatorRequest::weight);
            if (id != null && weight != null && wanted.put(id, weight) != null) {
                faults.add(Fault.at(place + "/indicatorId", "indicator.id-twice", "id", id));
            }
        }
        return wanted;
    }

    private static String known(String id, Project project) {
        if (project.indicators().stream().map(Indicator::id).noneMatch(id::equals)) {
            throw RuleViolation.of("indicator.id-unknown", "id", id);
        }
        return id;
    }
}
