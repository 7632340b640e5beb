package io.jixiao.target.form.rest;

import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.target.form.Format;
import io.jixiao.target.form.PrintForm;
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

@Path("/api/v1/departments/{mofDivCode}/{unitCode}/form")
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
public class DepartmentFormResource {

    private final PrintForm printForm;
    private final CurrentCaller caller;
    private final Printer printer;

    DepartmentFormResource(PrintForm printForm, CurrentCaller caller, Printer printer) {
        this.printForm = printForm;
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
            summary = "A whole department in one file (导出部门绩效目标文本)",
            description =
                    "Part one: overall goal, sub-goals and safeguards, where they are on file. Part"
                            + " two: the table of every project of this unit and those below it, in"
                            + " order of unit and project code; 422 for more than 1000.")
    public RestResponse<PrintedFile> department(
            String mofDivCode,
            String unitCode,
            @Nullable
                    @QueryParam("fiscalYear")
                    @Parameter(
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "2000",
                                            maximum = "2099"))
                    Integer fiscalYear) {
        return answer(mofDivCode, unitCode, fiscalYear, Format.DOCX);
    }

    /// The same address: a method for each format, because the framework picks one by `Accept`.
    @GET
    @Produces(MediaTypes.XLSX)
    @Operation(hidden = true)
    public RestResponse<PrintedFile> departmentInExcel(
            String mofDivCode,
            String unitCode,
            @Nullable @QueryParam("fiscalYear") Integer fiscalYear) {
        return answer(mofDivCode, unitCode, fiscalYear, Format.XLSX);
    }

    private RestResponse<PrintedFile> answer(
            String mofDivCode, String unitCode, @Nullable Integer fiscalYear, Format format) {
        var unit = Address.unit(mofDivCode, unitCode);
        var year = Address.year(fiscalYear);
        return switch (printForm.department(unit, year, caller.get().scope())) {
            case PrintForm.Outcome.Printed(var document) ->
                    printer.answer(
                            document, format, mofDivCode + "-" + unitCode + "-" + year + "-绩效目标");
            case PrintForm.Outcome.Nothing _ -> throw Address.nothing();
            case PrintForm.Outcome.TooMany _ -> throw Address.tooMany(unit);
        };
    }
}
