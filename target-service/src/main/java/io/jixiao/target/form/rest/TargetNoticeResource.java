package io.jixiao.target.form.rest;

import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.form.PrintNotice;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/targets/{projectCode}/{fiscalYear}/approval-notice")
@Tag(name = "approval-notices", description = "绩效目标批复: printed, of approved versions only")
@RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE_SECTION,
    Roles.FINANCE_PERFORMANCE,
    Roles.AUDITOR,
    Roles.ADMIN
})
@RunOnVirtualThread
public class TargetNoticeResource {

    private final PrintNotice printNotice;
    private final CurrentCaller caller;
    private final Notices notices;

    TargetNoticeResource(PrintNotice printNotice, CurrentCaller caller, Notices notices) {
        this.printNotice = printNotice;
        this.caller = caller;
        this.notices = notices;
    }

    @GET
    @Produces(MediaTypes.DOCX)
    @Operation(
            summary = "The approval notice of one target (打印批复)",
            description = "Of the version approved last, or the one asked for; 409 before any.")
    public RestResponse<PrintedFile> target(
            String projectCode,
            int fiscalYear,
            @Nullable
                    @QueryParam("version")
                    @Parameter(
                            description = "版本号; left out, the one approved last",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    Integer version) {
        var key = Address.target(projectCode, fiscalYear);
        var outcome =
                printNotice.target(
                        key,
                        Optional.ofNullable(version),
                        caller.get().scope(),
                        BusinessClock.ZONE);
        return notices.answer(
                outcome,
                key.projectCode() + "-" + key.fiscalYear() + "-批复",
                Problem.notFound("target.absent"),
                key);
    }
}
