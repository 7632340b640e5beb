package io.jixiao.target.intake.rest;

import io.jixiao.kit.identity.Roles;
import io.jixiao.target.intake.BudgetTemplate;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/budget-lists/template")
@Tag(name = "target-documents")
@RunOnVirtualThread
public class BudgetTemplateResource {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final BudgetTemplate template;

    BudgetTemplateResource(BudgetTemplate template) {
        this.template = template;
    }

    @GET
    @Produces(XLSX)
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT})
    @Operation(
            summary = "An empty list of budgets (预算清单模板)",
            description =
                    "For units without the form; filled in, it goes to POST target-documents.")
    public RestResponse<byte[]> xlsx() {
        return ResponseBuilder.ok(template.xlsx())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"budget-list.xlsx\"")
                .build();
    }
}
