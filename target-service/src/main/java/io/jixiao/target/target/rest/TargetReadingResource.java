package io.jixiao.target.target.rest;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.change.FieldChanges;
import io.jixiao.target.duty.People;
import io.jixiao.target.plan.Interpolation;
import io.jixiao.target.project.Project;
import io.jixiao.target.target.AdjustedBudget;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Targets;
import io.jixiao.target.target.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What a target's versions say: differences, the budget through the year, the amount expected on
/// a day.
@Path("/api/v1/targets/{projectCode}/{fiscalYear}")
@Tag(name = "target-versions", description = "批复版本: what was approved")
@RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE_SECTION,
    Roles.FINANCE_PERFORMANCE,
    Roles.AUDITOR,
    Roles.ADMIN
})
@RunOnVirtualThread
public class TargetReadingResource {

    private static final String DRAFT = "draft";

    private final Targets targets;
    private final Versions versions;
    private final People people;
    private final BusinessClock clock;

    TargetReadingResource(Targets targets, Versions versions, People people, BusinessClock clock) {
        this.targets = targets;
        this.versions = versions;
        this.people = people;
        this.clock = clock;
    }

    @GET
    @Path("diff")
    @Operation(
            summary = "Differences between two versions (版本对比)",
            description = "Field by field, in the order of the form.")
    public Page<ChangeRequestView.FieldChangeView> diff(
            String projectCode,
            int fiscalYear,
            @Nullable
                    @QueryParam("from")
                    @Parameter(
                            description = "版本号, or draft",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "1")
                    String from,
            @Nullable
                    @QueryParam("to")
                    @Parameter(
                            description = "版本号, or draft: as it stands today",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "draft")
                    String to) {
        var target = find(Keys.of(projectCode, fiscalYear));
        var all = versions.of(target.key());
        var faults = new Faults();
        var before = faults.required("/from", from, given -> form(given, target, all));
        var after = faults.required("/to", to, given -> form(given, target, all));
        if (before == null || after == null) {
            throw Problem.badRequest(faults.all().toArray(Fault[]::new));
        }
        return new Page<>(FieldChanges.between(before, after), null)
                .map(ChangeRequestView.FieldChangeView::of);
    }

    @GET
    @Path("budget")
    @Operation(
            summary = "Budget and its adjustments (年初预算、预算调整、全年预算)",
            description = "On a day, as it was known at an instant; of the version in force.")
    public BudgetView budget(String projectCode, int fiscalYear, @BeanParam Moment moment) {
        var key = Keys.of(projectCode, fiscalYear);
        find(key);
        var all = versions.of(key);
        var read = moment.read(clock);
        var inForce = read.of(all).orElseThrow(TargetReadingResource::noneInForce);
        return BudgetView.of(key, read.asOf(), AdjustedBudget.upTo(inForce, all), inForce);
    }

    @GET
    @Path("expected")
    @Operation(
            summary = "Amount expected by a day (应支出金额)",
            description =
                    "By the plan in force on that day. STEP: the last passed checkpoint counts."
                            + " LINEAR: in proportion to the days between two checkpoints, half up"
                            + " to the 分; the year starts from nothing.")
    public ExpectedView expected(
            String projectCode,
            int fiscalYear,
            @Nullable
                    @QueryParam("on")
                    @Parameter(
                            description = "within the year; today when left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String on,
            @Nullable
                    @QueryParam("method")
                    @Parameter(
                            description = "STEP when left out",
                            schema = @Schema(implementation = Interpolation.class))
                    String method) {
        var key = Keys.of(projectCode, fiscalYear);
        find(key);
        var faults = new Faults();
        var asked = faults.optional("/on", on, PlanRequest::date);
        var chosen = new Fields(faults).optionalChoice("/method", method, Interpolation.class);
        var day = asked == null ? clock.today() : asked;
        if (faults.isEmpty() && !key.fiscalYear().contains(day)) {
            faults.add(
                    Fault.at(
                            "/on",
                            "plan.date-outside-year",
                            "date",
                            day,
                            "year",
                            key.fiscalYear()));
        }
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults.all().toArray(Fault[]::new));
        }
        var inForce =
                new Moment.Read(day, clock.now())
                        .of(versions.of(key))
                        .orElseThrow(TargetReadingResource::noneInForce);
        return ExpectedView.of(key, inForce, day, chosen == null ? Interpolation.STEP : chosen);
    }

    static Problem noneInForce() {
        return Problem.notFound("version.none-in-force");
    }

    private static Project form(String given, Target target, List<ApprovedVersion> all) {
        if (given.strip().equalsIgnoreCase(DRAFT)) {
            return target.project();
        }
        int number = Numbers.of(given);
        if (number < 1 || number > all.size()) {
            throw RuleViolation.of("version.absent", "version", number);
        }
        return all.get(number - 1).project();
    }

    private Target find(TargetKey key) {
        return targets.find(key, people.scope()).orElseThrow(Answers::absent);
    }
}
