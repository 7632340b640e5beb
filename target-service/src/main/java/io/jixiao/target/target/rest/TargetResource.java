package io.jixiao.target.target.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.change.FieldChange;
import io.jixiao.target.change.FieldChanges;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.People;
import io.jixiao.target.project.IndicatorNumbering;
import io.jixiao.target.project.Project;
import io.jixiao.target.target.DraftTarget;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.Targets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/targets")
@Tag(name = "targets", description = "项目绩效目标: project targets and their life")
@RunOnVirtualThread
public class TargetResource {

    private final DraftTarget draftTarget;
    private final Targets targets;
    private final People people;
    private final TargetAnswers answers;

    TargetResource(DraftTarget draftTarget, Targets targets, People people, TargetAnswers answers) {
        this.draftTarget = draftTarget;
        this.targets = targets;
        this.people = people;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({
        Roles.UNIT,
        Roles.DEPARTMENT,
        Roles.FINANCE_SECTION,
        Roles.FINANCE_PERFORMANCE,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "List targets (目标列表)",
            description = "In order of year, division, unit and project code.")
    public Page<TargetItem> list(@BeanParam ListRequest request) {
        int limit = request.pageSize();
        var filter = request.toFilter(people.scope());
        return Page.of(targets.list(filter, limit + 1), limit, ListRequest::position)
                .map(TargetItem::of);
    }

    @POST
    @RolesAllowed(Roles.UNIT)
    @Operation(
            summary = "Draft a target (新建草稿)",
            description =
                    "201 with the draft, what was understood of it and what to look at. The same"
                            + " body again is answered with 200 and Idempotent-Replay: true.")
    @APIResponse(
            responseCode = "201",
            description = "drafted (已建立)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TargetView.class)),
            headers = {
                @Header(
                        name = "ETag",
                        description = "what a change sends as If-Match",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Location",
                        description = "where it is now",
                        schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "the same was drafted before (重复提交)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TargetView.class)),
            headers =
                    @Header(
                            name = "Idempotent-Replay",
                            description = "true",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<TargetView> draft(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = TargetRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "招商经费",
                                                            value = Examples.TARGET)))
                    TargetRequest request,
            @Context HttpHeaders headers) {
        var filled = Fields.body(request).toFilled();
        var unit = filled.project().unit();
        requireDuty(unit);
        return switch (draftTarget.draft(filled.key(), filled.project())) {
            case DraftTarget.Outcome.Drafted(var target) ->
                    answers.with(201, target, headers)
                            .location(URI.create("/api/v1/targets/" + target.key()))
                            .build();
            case DraftTarget.Outcome.Replayed(var target) -> answers.replayed(target, headers);
            case DraftTarget.Outcome.Exists(var target) -> throw exists(target, request);
        };
    }

    @GET
    @Path("{projectCode}/{fiscalYear}")
    @RolesAllowed({
        Roles.UNIT,
        Roles.DEPARTMENT,
        Roles.FINANCE_SECTION,
        Roles.FINANCE_PERFORMANCE,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "One target (查看目标)",
            description =
                    "As it stands, drafts and changes under way included; the ETag is what a change"
                            + " sends as If-Match. With asOf or knownAt: as the version in force says.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TargetView.class)),
            headers =
                    @Header(
                            name = "ETag",
                            description = "what a change sends as If-Match",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<TargetView> get(
            String projectCode,
            int fiscalYear,
            @BeanParam Moment moment,
            @Context HttpHeaders headers) {
        var key = Keys.of(projectCode, fiscalYear);
        var target = targets.find(key, people.scope()).orElseThrow(Answers::absent);
        return moment.isAsked()
                ? answers.asOf(target, moment, headers)
                : answers.with(200, target, headers).build();
    }

    @PUT
    @Path("{projectCode}/{fiscalYear}")
    @RolesAllowed(Roles.UNIT)
    @Operation(
            summary = "Change a draft (修改草稿)",
            description =
                    "Also what was returned or withdrawn; it becomes a draft again. Needs If-Match:"
                            + " 428 without, 412 when somebody changed it meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TargetView.class)),
            headers =
                    @Header(
                            name = "ETag",
                            description = "of the changed draft",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<TargetView> change(
            String projectCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = TargetRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "招商经费",
                                                            value = Examples.TARGET)))
                    TargetRequest request,
            @Context HttpHeaders headers) {
        var key = Keys.of(projectCode, fiscalYear);
        var expected = EntityTags.seen(ifMatch);
        var filled = Fields.body(request).toFilled();
        if (!filled.key().equals(key)) {
            throw Problem.of(
                    422,
                    Fault.at(
                            "/projectCode",
                            "target.key-differs",
                            "address",
                            key,
                            "body",
                            filled.key()));
        }
        requireDuty(filled.project().unit());
        return answers.to(
                draftTarget.revise(key, people.scope(), expected, filled.project()),
                ifMatch,
                headers);
    }

    /// The unit's own duty there, or one that is lent.
    private void requireDuty(BudgetUnit unit) {
        if (!people.person().at(unit).has(Duty.UNIT)) {
            throw Problem.forbidden(Fault.of("scope.outside", "unit", unit));
        }
    }

    /// Says where the other one stands, unless the caller may not know of it.
    private Problem exists(Target there, TargetRequest request) {
        var unit = there.project().unit();
        if (!people.scope().covers(unit.mofDivCode(), unit.unitCode())) {
            return Problem.conflict(
                    Fault.at("/projectCode", "target.code-taken", "key", there.key()));
        }
        return Problem.conflict(
                Fault.at(
                        "/projectCode",
                        "target.exists",
                        "key",
                        there.key(),
                        "state",
                        there.state().name(),
                        "chinese",
                        there.state().name().chinese(),
                        "fields",
                        names(there.project(), request.toFilled().project())));
    }

    /// `funding.budget, plan.cells`
    private static String names(Project there, Project wanted) {
        var numbered = IndicatorNumbering.first(wanted.indicators()).indicators();
        var known = IndicatorNumbering.first(there.withoutIds().indicators()).indicators();
        return FieldChanges.between(there.with(known), wanted.with(numbered)).stream()
                .map(FieldChange::field)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
