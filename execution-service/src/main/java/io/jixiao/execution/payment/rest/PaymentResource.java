package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.Outcome;
import io.jixiao.execution.payment.Sender;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/payments")
@Tag(name = "payments", description = "支付")
@RunOnVirtualThread
public class PaymentResource {

    static final String REPLAY = "Idempotent-Replay";

    private final GroupCommit groupCommit;
    private final CurrentCaller caller;
    private final ProblemTexts texts;

    PaymentResource(GroupCommit groupCommit, CurrentCaller caller, ProblemTexts texts) {
        this.groupCommit = groupCommit;
        this.caller = caller;
        this.texts = texts;
    }

    @POST
    @RolesAllowed(Roles.TREASURY)
    @Operation(
            summary = "One payment event (报送一笔支付)",
            description =
                    "The natural key is source, mofDivCode, fiscalYear, payCertNo, lineNo and the"
                            + " step that follows from kind and xpayDate. The same content again is"
                            + " answered as the first time, with Idempotent-Replay: true.")
    @APIResponse(responseCode = "201", description = "in the ledger")
    @APIResponse(responseCode = "200", description = "seen before: the first answer")
    @APIResponse(responseCode = "202", description = "parked: its project or voucher is missing")
    @APIResponse(responseCode = "409", description = "seen before with other content")
    @APIResponse(responseCode = "429", description = "too many wait; see Retry-After")
    public RestResponse<PaymentAnswer> post(PaymentRequest request, @Context HttpHeaders headers) {
        if (request == null) {
            throw Problem.badRequest(Fault.of("field.required"));
        }
        var submission = request.toSubmission();
        var who = caller.get();
        new Sender(who.source(), who.scope())
                .objection(submission)
                .ifPresent(
                        objection -> {
                            throw Problem.forbidden(Answers.fault(objection));
                        });
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        return answer(groupCommit.post(submission, who.subject()), new Answers(texts, locale));
    }

    private static RestResponse<PaymentAnswer> answer(Outcome outcome, Answers answers) {
        return switch (outcome) {
            case Outcome.Accepted _ ->
                    RestResponse.status(RestResponse.Status.CREATED, answers.of(outcome));
            case Outcome.Parked _ ->
                    RestResponse.status(RestResponse.Status.ACCEPTED, answers.of(outcome));
            case Outcome.Replayed(var key, var recordedAt, var first) ->
                    RestResponse.ResponseBuilder.ok(answers.first(key, recordedAt, first))
                            .header(REPLAY, "true")
                            .build();
            case Outcome.Conflict _ ->
                    throw Problem.conflict(Answers.faults(outcome.why()).toArray(Fault[]::new));
            case Outcome.Rejected _ -> throw Problem.unprocessable(Answers.faults(outcome.why()));
        };
    }
}
