package io.jixiao.target.form.rest;

import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.target.form.PrintNotice;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{mofDivCode}/{unitCode}/approval-notice")
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
public class UnitNoticeResource {

    private final PrintNotice printNotice;
    private final CurrentCaller caller;
    private final Notices notices;

    UnitNoticeResource(PrintNotice printNotice, CurrentCaller caller, Notices notices) {
        this.printNotice = printNotice;
        this.caller = caller;
        this.notices = notices;
    }

    @GET
    @Produces(MediaTypes.DOCX)
    @Operation(
            summary = "The approval notice of a unit (打印单位批复)",
            description =
                    "Every approved project of the unit and those below it, each in the version"
                            + " approved last, with its table; 409 while none is approved.")
    public RestResponse<PrintedFile> unit(
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
        var unit = Address.unit(mofDivCode, unitCode);
        var year = Address.year(fiscalYear);
        return notices.answer(
                printNotice.unit(unit, year, caller.get().scope(), BusinessClock.ZONE),
                mofDivCode + "-" + unitCode + "-" + year + "-批复",
                Address.nothing(),
                unit);
    }
}
