package io.jixiao.target.project.rest;

import io.jixiao.kernel.Units;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/units")
@Tag(
        name = "units",
        description = "计量单位: units of measure, what they measure, how they are written")
@RunOnVirtualThread
@Authenticated
public class UnitResource {

    UnitResource() {}

    @GET
    @Operation(
            summary = "Units of measure (计量单位)",
            description =
                    "The whole list, or what one spelling stands for. A unit that is not in the list"
                            + " may be used; it is a finding.")
    public List<UnitView> all(
            @QueryParam("name")
                    @Parameter(description = "a name or another spelling (单位或别名)", example = "百分比")
                    @Nullable String name) {
        var units = name == null ? Units.all() : Units.find(name).stream().toList();
        return units.stream().map(UnitView::of).toList();
    }
}
