package io.jixiao.target.target.rest;

import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.duty.People;
import io.jixiao.target.target.ChangeRequest;
import io.jixiao.target.target.Changes;
import io.jixiao.target.target.FileChange;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.TargetOutcome;
import io.jixiao.target.target.Targets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A change is filed here; the target then goes through the same submission, reviews and approval
/// as the first time, at the same addresses.
@Path("/api/v1/targets/{projectCode}/{fiscalYear}/change-requests")
@Tag(name = "change-requests", description = "变更申请: changes of what was approved")
@RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE_SECTION,
    Roles.FINANCE_PERFORMANCE,
    Roles.AUDITOR,
    Roles.ADMIN
})
@RunOnVirtualThread
public class ChangeRequestResource {

    private final FileChange fileChange;
    private final Targets targets;
    private final Changes changes;
    private final People people;
    private final Attempts attempts;
    private final ChangeRequestAnswers answers;

    ChangeRequestResource(
            FileChange fileChange,
            Targets targets,
            Changes changes,
            People people,
            Attempts attempts,
            ChangeRequestAnswers answers) {
        this.fileChange = fileChange;
        this.targets = targets;
        this.changes = changes;
        this.people = people;
        this.attempts = attempts;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "Change requests of a target (变更申请列表)", description = "In order.")
    public Page<ChangeRequestView> list(String projectCode, int fiscalYear) {
        var target = find(Keys.of(projectCode, fiscalYear));
        return new Page<>(changes.of(target.key()), null).map(ChangeRequestView::of);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One change request (查看变更申请)")
    public RestResponse<ChangeRequestView> get(
            String projectCode, int fiscalYear, int number, @Context HttpHeaders headers) {
        var target = find(Keys.of(projectCode, fiscalYear));
        return answers.with(200, target, answers.find(target, number), headers).build();
    }

    @POST
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "File a change (提出变更申请)",
            description =
                    "The target becomes a draft of the next version and goes through submission,"
                            + " reviews and approval again; the version in force stays in force"
                            + " until then. One open change per target. The same again: 200 and"
                            + " Idempotent-Replay: true.")
    @APIResponse(responseCode = "201", description = "filed (已受理)")
    @APIResponse(responseCode = "200", description = "filed before (重复提交)")
    public RestResponse<ChangeRequestView> file(
            String projectCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ChangeRequestBody request,
            @Context HttpHeaders headers) {
        var key = Keys.of(projectCode, fiscalYear);
        var proposal = Fields.body(request).toProposal(key.fiscalYear());
        return answer(201, fileChange.file(attempts.at(key, ifMatch), proposal), ifMatch, headers);
    }

    @PUT
    @Path("{number}")
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Change an open request (修改变更申请)",
            description =
                    "While the unit holds it: drafted, returned or withdrawn. The body says the"
                            + " whole change, starting from the version in force.")
    public RestResponse<ChangeRequestView> revise(
            String projectCode,
            int fiscalYear,
            int number,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ChangeRequestBody request,
            @Context HttpHeaders headers) {
        EntityTags.seen(ifMatch);
        var key = Keys.of(projectCode, fiscalYear);
        answers.find(find(key), number);
        var proposal = Fields.body(request).toProposal(key.fiscalYear());
        return answer(
                200,
                fileChange.revise(attempts.at(key, ifMatch), number, proposal),
                ifMatch,
                headers);
    }

    @POST
    @Path("{number}/withdrawal")
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Drop a change for good (撤销变更申请)",
            description =
                    "What was approved stands again. What is under review is taken back by the"
                            + " target's own withdrawal first.")
    public RestResponse<ChangeRequestView> drop(
            String projectCode,
            int fiscalYear,
            int number,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context HttpHeaders headers) {
        var key = Keys.of(projectCode, fiscalYear);
        answers.find(find(key), number);
        return answer(200, fileChange.drop(attempts.at(key, ifMatch), number), ifMatch, headers);
    }

    private RestResponse<ChangeRequestView> answer(
            int status, TargetOutcome outcome, @Nullable String ifMatch, HttpHeaders headers) {
        return switch (outcome) {
            case TargetOutcome.Done(var target) -> {
                var newest = answers.newest(target);
                yield answers.with(status, target, newest, headers)
                        .location(address(newest))
                        .build();
            }
            case TargetOutcome.Replayed(var target) ->
                    answers.with(200, target, answers.newest(target), headers)
                            .header(TargetAnswers.REPLAY, "true")
                            .build();
            case TargetOutcome.Absent _ -> throw Answers.absent();
            case TargetOutcome.Stale(var revision) -> throw EntityTags.stale(ifMatch, revision);
            case TargetOutcome.Refused(var why) -> throw Answers.refused(why);
        };
    }

    private static URI address(ChangeRequest request) {
        return URI.create(
                "/api/v1/targets/" + request.key() + "/change-requests/" + request.number());
    }

    private Target find(TargetKey key) {
        return targets.find(key, people.scope()).orElseThrow(Answers::absent);
    }
}
