package io.jixiao.target.target.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.problem.ProblemBody;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Describes the parameters every address of this service shares, and what comes of `If-Match`,
/// once for all of them. Goes before the filter of the kit, which puts the answers in order.
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class KnownParameters implements OASFilter {

    private static final String IF_MATCH = "If-Match";

    private static final Map<String, String> MEANINGS =
            Map.of(
                    "number",
                    "变更申请编号, from 1",
                    "projectCode",
                    "项目编码",
                    "fiscalYear",
                    "预算年度",
                    "mofDivCode",
                    "财政区划",
                    "unitCode",
                    "单位编码",
                    "version",
                    "版本号, from 1",
                    IF_MATCH,
                    "the ETag of what the caller has seen");

    private static final Map<String, String> PATTERNS =
            Map.of(
                    "projectCode", ProjectCode.PATTERN,
                    "mofDivCode", BudgetUnit.DIVISION_PATTERN,
                    "unitCode", BudgetUnit.UNIT_PATTERN);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (var path : api.getPaths().getPathItems().values()) {
            path.getOperations().forEach(KnownParameters::complete);
        }
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        var parameters = operation.getParameters();
        for (var each : parameters == null ? List.<Parameter>of() : parameters) {
            if (each.getDescription() == null && MEANINGS.containsKey(each.getName())) {
                each.setDescription(MEANINGS.get(each.getName()));
            }
            if (PATTERNS.containsKey(each.getName())) {
                each.getSchema().setPattern(PATTERNS.get(each.getName()));
            }
            if (each.getName().equals(IF_MATCH)) {
                explain(method, operation);
            }
        }
    }

    /// A change needs it; a step of the flow may leave it out.
    private static void explain(PathItem.HttpMethod method, Operation operation) {
        var responses = operation.getResponses();
        responses.addAPIResponse("412", problem("changed by somebody else meanwhile (已被他人修改)"));
        if (method == PathItem.HttpMethod.PUT) {
            responses.addAPIResponse("428", problem("If-Match is missing (缺少 If-Match)"));
        }
    }

    private static APIResponse problem(String meaning) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        var media = OASFactory.createMediaType().schema(schema);
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent().addMediaType(ProblemBody.MEDIA_TYPE, media));
    }
}
