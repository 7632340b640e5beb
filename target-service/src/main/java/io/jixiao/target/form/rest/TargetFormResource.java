package io.jixiao.target.form.rest;

import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.form.Format;
import io.jixiao.target.form.PrintForm;
import io.jixiao.target.project.Project;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Targets;
import io.jixiao.target.target.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/targets/{projectCode}/{fiscalYear}/form")
@Tag(name = "forms", description = "绩效目标表: the official form, as Word or Excel by Accept")
@RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE_SECTION,
    Roles.FINANCE_PERFORMANCE,
    Roles.AUDITOR,
    Roles.ADMIN
})
@RunOnVirtualThread
public class TargetFormResource {

    private final Targets targets;
    private final Versions versions;
    private final CurrentCaller caller;
    private final Printer printer;

    TargetFormResource(Targets targets, Versions versions, CurrentCaller caller, Printer printer) {
        this.targets = targets;
        this.versions = versions;
        this.caller = caller;
        this.printer = printer;
    }

    @GET
    @Produces(MediaTypes.DOCX)
    @APIResponse(
            responseCode = "200",
            description = "the file (文件)",
            content = {
                @Content(
                        mediaType = MediaTypes.DOCX,
                        schema = @Schema(implementation = PrintedFile.class)),
                @Content(
                        mediaType = MediaTypes.XLSX,
                        schema = @Schema(implementation = PrintedFile.class))
            })
    @Operation(
            summary = "The official form of a target (导出项目绩效目标表)",
            description =
                    "As it stands today, or as it was approved. The same content gives the same"
                            + " bytes; imported again it is the same target.")
    public RestResponse<PrintedFile> target(
            String projectCode,
            int fiscalYear,
            @Nullable
                    @QueryParam("version")
                    @Parameter(
                            description = "版本号: an approved version; left out, as it stands",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    Integer version) {
        return answer(projectCode, fiscalYear, version, Format.DOCX);
    }

    /// The same address: a method for each format, because the framework picks one by `Accept`.
    @GET
    @Produces(MediaTypes.XLSX)
    @Operation(hidden = true)
    public RestResponse<PrintedFile> targetInExcel(
            String projectCode, int fiscalYear, @Nullable @QueryParam("version") Integer version) {
        return answer(projectCode, fiscalYear, version, Format.XLSX);
    }

    private RestResponse<PrintedFile> answer(
            String projectCode, int fiscalYear, @Nullable Integer version, Format format) {
        var key = Address.target(projectCode, fiscalYear);
        var target =
                targets.find(key, caller.get().scope())
                        .orElseThrow(() -> Problem.notFound("target.absent"));
        var project = version == null ? target.project() : approved(key, version);
        return printer.answer(
                PrintForm.target(key, project),
                format,
                key.projectCode() + "-" + key.fiscalYear() + "-绩效目标表");
    }

    private Project approved(TargetKey key, int version) {
        return versions.of(key).stream()
                .filter(each -> each.version() == version)
                .map(ApprovedVersion::project)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("version.absent", "version", version));
    }
}
