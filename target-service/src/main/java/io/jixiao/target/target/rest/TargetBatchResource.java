package io.jixiao.target.target.rest;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.target.AdvanceTarget;
import io.jixiao.target.target.ApproveTarget;
import io.jixiao.target.target.Attempt;
import io.jixiao.target.target.TargetOutcome;
import io.jixiao.target.target.rest.TargetBatchRequest.ItemRequest;
import io.jixiao.target.target.rest.TargetBatchView.ItemView;
import io.jixiao.target.target.rest.TargetBatchView.Outcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The same step for many targets, each in a transaction of its own: what is refused stops no
/// other, and sending the same again does nothing twice.
@Path("/api/v1/target-batches")
@Tag(name = "target-flow", description = "绩效目标办理: submission, reviews, approval")
@RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE})
@RunOnVirtualThread
public class TargetBatchResource {

    private final AdvanceTarget advanceTarget;
    private final ApproveTarget approveTarget;
    private final Attempts attempts;
    private final ProblemTexts texts;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    TargetBatchResource(
            AdvanceTarget advanceTarget,
            ApproveTarget approveTarget,
            Attempts attempts,
            ProblemTexts texts,
            CurrentCaller caller,
            AuditTrail audit) {
        this.advanceTarget = advanceTarget;
        this.approveTarget = approveTarget;
        this.attempts = attempts;
        this.texts = texts;
        this.caller = caller;
        this.audit = audit;
    }

    @POST
    @Path("submission")
    @Operation(summary = "Submit many (批量提交)", description = "200 with the outcome of each.")
    public TargetBatchView submit(TargetBatchRequest request, @Context HttpHeaders headers) {
        return each("target.submit", request, headers, advanceTarget::submit);
    }

    @POST
    @Path("withdrawal")
    @Operation(summary = "Take many back (批量撤回)", description = "200 with the outcome of each.")
    public TargetBatchView withdraw(TargetBatchRequest request, @Context HttpHeaders headers) {
        return each("target.withdraw", request, headers, advanceTarget::withdraw);
    }

    @POST
    @Path("reviews")
    @Operation(
            summary = "Review or return many (批量审核、批量退回)",
            description = "One review for all of them; 200 with the outcome of each.")
    public TargetBatchView review(TargetBatchRequest request, @Context HttpHeaders headers) {
        var said = Fields.body(request).review();
        if (said == null) {
            throw Problem.of(422, Fault.at("/review", "field.required"));
        }
        var review = said.toReview();
        return each(
                "target.review",
                request,
                headers,
                attempt -> advanceTarget.review(attempt, review));
    }

    @POST
    @Path("approval")
    @Operation(summary = "Approve many (批量批复)", description = "200 with the outcome of each.")
    public TargetBatchView approve(TargetBatchRequest request, @Context HttpHeaders headers) {
        var said = Fields.body(request).approval();
        var effectiveOn = said == null ? Optional.<LocalDate>empty() : said.toEffectiveOn();
        return each(
                "target.approve",
                request,
                headers,
                attempt -> approveTarget.approve(attempt, effectiveOn));
    }

    private TargetBatchView each(
            String action,
            TargetBatchRequest request,
            HttpHeaders headers,
            Function<Attempt, TargetOutcome> step) {
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        var results = new ArrayList<ItemView>();
        for (var item : Fields.body(request).requireItems()) {
            results.add(one(action, item, locale, step));
        }
        return TargetBatchView.of(results);
    }

    private ItemView one(
            String action,
            @Nullable ItemRequest item,
            Locale locale,
            Function<Attempt, TargetOutcome> step) {
        try {
            return one(item, step);
        } catch (Problem refused) {
            if (refused.status() == 403 && item != null) {
                audit.refused(
                        caller.get(),
                        action,
                        item.projectCode() + "/" + item.fiscalYear(),
                        refused.faults().getFirst().code());
            }
            return ItemView.refused(
                    item, texts.body(refused.status(), refused.faults(), locale, null, null));
        }
    }

    private ItemView one(@Nullable ItemRequest item, Function<Attempt, TargetOutcome> step) {
        if (item == null || item.projectCode() == null || item.fiscalYear() == null) {
            throw Problem.of(422, Fault.at("/projectCode", "field.required"));
        }
        var key = Keys.of(item.projectCode(), item.fiscalYear());
        return switch (taken(step, attempts.at(key, item.ifMatch()))) {
            case TargetOutcome.Done(var target) -> ItemView.of(Outcome.DONE, target);
            case TargetOutcome.Replayed(var target) -> ItemView.of(Outcome.REPLAYED, target);
            case TargetOutcome.Absent _ -> throw Answers.absent();
            case TargetOutcome.Stale(var revision) ->
                    throw EntityTags.stale(item.ifMatch(), revision);
            case TargetOutcome.Refused(var why) -> throw Answers.refused(why);
        };
    }

    private static TargetOutcome taken(Function<Attempt, TargetOutcome> step, Attempt attempt) {
        try {
            return step.apply(attempt);
        } catch (RuleViolation broken) {
            throw Problem.of(422, Fault.from(broken, null));
        }
    }
}
