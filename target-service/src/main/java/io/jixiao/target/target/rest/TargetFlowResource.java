package io.jixiao.target.target.rest;

import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.target.AdvanceTarget;
import io.jixiao.target.target.ApproveTarget;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Each step answers with the target as it stands after it.
///
/// `If-Match` is optional here: it says that the caller acts on what they have seen. The same step
/// by the same person again is answered with 200 and `Idempotent-Replay: true`.
@Path("/api/v1/targets/{projectCode}/{fiscalYear}")
@Tag(name = "target-flow", description = "绩效目标办理: submission, reviews, approval")
@RunOnVirtualThread
public class TargetFlowResource {

    private final AdvanceTarget advanceTarget;
    private final ApproveTarget approveTarget;
    private final Attempts attempts;
    private final TargetAnswers answers;

    TargetFlowResource(
            AdvanceTarget advanceTarget,
            ApproveTarget approveTarget,
            Attempts attempts,
            TargetAnswers answers) {
        this.advanceTarget = advanceTarget;
        this.approveTarget = approveTarget;
        this.attempts = attempts;
        this.answers = answers;
    }

    @POST
    @Path("submission")
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Submit for review (提交审核)",
            description = "422 with every BLOCKING finding while there is one.")
    public RestResponse<TargetView> submit(
            String projectCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context HttpHeaders headers) {
        var attempt = attempts.at(Keys.of(projectCode, fiscalYear), ifMatch);
        return answers.to(advanceTarget.submit(attempt), ifMatch, headers);
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Take back before approval (撤回)",
            description = "By who submitted it; then it may be changed and submitted again.")
    public RestResponse<TargetView> withdraw(
            String projectCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context HttpHeaders headers) {
        var attempt = attempts.at(Keys.of(projectCode, fiscalYear), ifMatch);
        return answers.to(advanceTarget.withdraw(attempt), ifMatch, headers);
    }

    @POST
    @Path("reviews")
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Review (审核)",
            description =
                    "The department (主管部门) first, without a grade; then the finance section"
                            + " (财政局业务股) with one. Before the approval the finance bureau can"
                            + " still return it.")
    public RestResponse<TargetView> review(
            String projectCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ReviewRequest.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "主管部门同意",
                                                        value = Examples.DEPARTMENT_REVIEW),
                                                @ExampleObject(
                                                        name = "财政评为优",
                                                        value = Examples.FINANCE_REVIEW),
                                                @ExampleObject(name = "退回", value = Examples.RETURN)
                                            }))
                    ReviewRequest request,
            @Context HttpHeaders headers) {
        var review = Fields.body(request).toReview();
        var attempt = attempts.at(Keys.of(projectCode, fiscalYear), ifMatch);
        return answers.to(advanceTarget.review(attempt, review), ifMatch, headers);
    }

    @POST
    @Path("closing")
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Close or revoke what was approved (办结、撤销)",
            description =
                    "CLOSED: the year is settled. REVOKED: no longer a promise; the event says"
                            + " WITHDRAWN. By the performance section; nothing changes afterwards.")
    public RestResponse<TargetView> close(
            String projectCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ClosingRequest request,
            @Context HttpHeaders headers) {
        var closing = Fields.body(request).read();
        var attempt = attempts.at(Keys.of(projectCode, fiscalYear), ifMatch);
        return answers.to(
                advanceTarget.end(attempt, closing.ending(), closing.reason()), ifMatch, headers);
    }

    @POST
    @Path("approval")
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Approve (批复)",
            description =
                    "Makes the next version, which never changes again, and publishes it on"
                            + " target.approved.v1. The body may be left out.")
    public RestResponse<TargetView> approve(
            String projectCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Nullable
                    @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema =
                                                    @Schema(implementation = ApprovalRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "批复",
                                                            value = Examples.APPROVAL)))
                    ApprovalRequest request,
            @Context HttpHeaders headers) {
        var effectiveOn = request == null ? Optional.<LocalDate>empty() : request.toEffectiveOn();
        var attempt = attempts.at(Keys.of(projectCode, fiscalYear), ifMatch);
        return answers.to(approveTarget.approve(attempt, effectiveOn), ifMatch, headers);
    }
}
