package io.jixiao.evaluation.scheme.rest;

import io.jixiao.evaluation.scheme.Schemes;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/schemes")
@Tag(name = "schemes", description = "scheme (评分方案)")
@RunOnVirtualThread
@Authenticated
public class SchemeResource {

    private final Schemes schemes;

    SchemeResource(Schemes schemes) {
        this.schemes = schemes;
    }

    @GET
    @Operation(
            summary = "Every version of every scheme (全部评分方案)",
            description = "Ordered by name and version (按名称、版本排序).")
    public RestResponse<List<SchemeView>> all() {
        return RestResponse.ok(schemes.all().stream().map(SchemeView::of).toList());
    }

    @GET
    @Path("{name}")
    @Operation(
            summary = "One scheme (评分方案)",
            description = "The newest version unless one is asked for (默认最新版本).")
    public RestResponse<SchemeView> one(
            String name,
            @QueryParam("version") @Parameter(description = "版本", example = "1")
                    @Nullable Integer version) {
        return (version == null ? schemes.newest(name) : schemes.version(name, version))
                .map(SchemeView::of)
                .map(RestResponse::ok)
                .orElseThrow(() -> Problem.notFound("scheme.unknown", "scheme", name));
    }
}
