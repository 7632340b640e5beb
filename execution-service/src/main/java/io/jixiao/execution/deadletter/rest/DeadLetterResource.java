package io.jixiao.execution.deadletter.rest;

import io.jixiao.execution.deadletter.DeadLetter;
import io.jixiao.execution.deadletter.DeadLetters;
import io.jixiao.execution.deadletter.SettleDeadLetter;
import io.jixiao.execution.deadletter.SettleDeadLetter.Outcome;
import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/dead-letters")
@Tag(name = "dead-letters", description = "死信")
@RunOnVirtualThread
public class DeadLetterResource {

    private static final int LONGEST_REASON = 400;
    private static final long RETRY_AFTER_SECONDS = 5;

    /// Why a letter is put back or away.
    @Schema(name = "DeadLetterSettlement")
    public record Settlement(
            @Schema(required = true, maxLength = LONGEST_REASON, description = "理由")
                    @Nullable String reason) {}

    private final DeadLetters letters;
    private final SettleDeadLetter settle;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    DeadLetterResource(
            DeadLetters letters,
            SettleDeadLetter settle,
            BusinessClock clock,
            CurrentCaller caller,
            AuditTrail audit) {
        this.letters = letters;
        this.settle = settle;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({
        Roles.TREASURY,
        Roles.FINANCE_SECTION,
        Roles.FINANCE_PERFORMANCE,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "What could not be read or posted, oldest first (死信列表)",
            description =
                    "Narrowed by scope as far as a record can be read; what cannot be read at all"
                            + " is seen by whoever sees everything.")
    public RestResponse<Page<DeadLetterView>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("payCertNo") @Nullable String payCertNo,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Limit.of(limit);
        long after = Cursor.read(cursor, 1, key -> Long.parseLong(key.getFirst())).orElse(0L);
        var found =
                letters.list(
                        filter(state, topic, payCertNo), after, most + 1, caller.get().scope());
        var now = clock.now();
        return RestResponse.ok(
                Page.of(found, most, last -> Cursor.of(last.id()))
                        .map(each -> DeadLetterView.of(each, now)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.TREASURY,
        Roles.FINANCE_SECTION,
        Roles.FINANCE_PERFORMANCE,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(summary = "One dead letter (一条死信)")
    public RestResponse<DeadLetterView> get(@PathParam("id") String id) {
        return letters.find(number(id), caller.get().scope())
                .map(letter -> RestResponse.ok(DeadLetterView.of(letter, clock.now())))
                .orElseThrow(() -> unknown(id));
    }

    @POST
    @Path("{id}/redrive")
    @RolesAllowed({Roles.FINANCE_PERFORMANCE, Roles.ADMIN})
    @Operation(
            summary = "Put it back on its topic, once, byte for byte (重投)",
            description = "Asked again, it answers as the first time and puts nothing back.")
    @APIResponse(responseCode = "503", description = "the broker is away")
    public RestResponse<DeadLetterView> redrive(@PathParam("id") String id, Settlement settlement) {
        var settled = settled(settlement);
        var outcome = settle.redrive(number(id), caller.get().scope(), settled);
        return answer(id, "dead-letter.redrive", settled.why(), outcome);
    }

    @POST
    @Path("{id}/discard")
    @RolesAllowed({Roles.FINANCE_PERFORMANCE, Roles.ADMIN})
    @Operation(summary = "Put it away for good (作废死信)")
    public RestResponse<DeadLetterView> discard(@PathParam("id") String id, Settlement settlement) {
        var settled = settled(settlement);
        var outcome = settle.discard(number(id), caller.get().scope(), settled);
        return answer(id, "dead-letter.discard", settled.why(), outcome);
    }

    private RestResponse<DeadLetterView> answer(
            String id, String action, String why, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var letter) -> {
                audit.done(caller.get(), action, id, why);
                yield RestResponse.ok(DeadLetterView.of(letter, clock.now()));
            }
            case Outcome.DoneBefore(var letter) ->
                    RestResponse.ResponseBuilder.ok(DeadLetterView.of(letter, clock.now()))
                            .header("Idempotent-Replay", "true")
                            .build();
            case Outcome.OtherwiseBefore(var letter) ->
                    throw Problem.conflict(
                            Fault.of("dead-letter.settled", "letter", id, "state", letter.state()));
            case Outcome.NotThere _ -> throw unknown(id);
            case Outcome.BrokerAway _ ->
                    throw Problem.of(
                            503,
                            Fault.of("dead-letter.broker-away", "seconds", RETRY_AFTER_SECONDS));
        };
    }

    private DeadLetter.Settled settled(Settlement settlement) {
        var faults = new Faults();
        var reason =
                new Fields(faults)
                        .text("/reason", Fields.body(settlement).reason(), LONGEST_REASON);
        faults.throwIfAny();
        return new DeadLetter.Settled(
                clock.now(), caller.get().subject(), Objects.requireNonNull(reason));
    }

    private static DeadLetters.Filter filter(
            @Nullable String state, @Nullable String topic, @Nullable String payCertNo) {
        var faults = new Faults();
        var fields = new Fields(faults);
        var chosen = fields.optionalChoice("/state", state, DeadLetter.State.class);
        var named = fields.optionalText("/topic", topic, 200);
        var voucher = fields.optionalText("/payCertNo", payCertNo, 64);
        faults.throwIfAny();
        return new DeadLetters.Filter(
                Optional.ofNullable(chosen),
                Optional.of(named).filter(text -> !text.isEmpty()),
                Optional.of(voucher).filter(text -> !text.isEmpty()));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException _) {
            throw unknown(id);
        }
    }

    private static Problem unknown(String id) {
        return Problem.notFound("dead-letter.unknown", "letter", id);
    }
}
