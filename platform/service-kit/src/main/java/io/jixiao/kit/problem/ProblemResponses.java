package io.jixiao.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// Every operation may answer with a problem; the API description says so without each resource
/// repeating it.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final Map<String, String> EVERYWHERE =
            Map.of(
                    "400", "the request cannot be read (请求无法理解)",
                    "401", "no valid token (未登录)",
                    "403", "not for this role or data scope (无权限)",
                    "404", "not there, or not to be seen (不存在或不可见)",
                    "503", "try again after Retry-After (暂不可用)");

    private static final Map<String, String> ON_WRITING =
            Map.of(
                    "409", "contradicts what is stored (与现有数据冲突)",
                    "422", "breaks a rule; every fault is listed (不符合规则，逐条列出)");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        for (var path : api.getPaths().getPathItems().values()) {
            path.getOperations()
                    .forEach((method, operation) -> complete(operation, writes(method)));
        }
    }

    private static boolean writes(PathItem.HttpMethod method) {
        return method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
    }

    private static void complete(Operation operation, boolean writes) {
        EVERYWHERE.forEach((status, meaning) -> add(operation, status, meaning));
        if (writes) {
            ON_WRITING.forEach((status, meaning) -> add(operation, status, meaning));
        }
        sort(operation.getResponses());
    }

    /// Answers described by several annotations arrive in any order, another in each build.
    private static void sort(APIResponses responses) {
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private static void add(Operation operation, String status, String meaning) {
        var responses = operation.getResponses();
        var present = responses.getAPIResponse(status);
        if (present == null || present.getContent() == null) {
            responses.addAPIResponse(status, problem(meaning));
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
