package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.EntryKey;
import io.jixiao.execution.payment.ParkedEvent;
import io.jixiao.execution.payment.ParkedList;
import io.jixiao.execution.payment.SettleParked;
import io.jixiao.execution.payment.Waiting;
import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/parked-events")
@Tag(name = "parked-events", description = "暂存")
@RunOnVirtualThread
public class ParkedResource {

    private static final int LONGEST_REASON = 400;

    /// Why an event is put away.
    public record Discarding(
            @Schema(required = true, maxLength = LONGEST_REASON, description = "理由")
                    @Nullable String reason) {}

    private final ParkedList list;
    private final SettleParked settle;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final ProblemTexts texts;

    ParkedResource(
            ParkedList list,
            SettleParked settle,
            BusinessClock clock,
            CurrentCaller caller,
            AuditTrail audit,
            ProblemTexts texts) {
        this.list = list;
        this.settle = settle;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
        this.texts = texts;
    }

    @GET
    @Authenticated
    @Operation(summary = "What waits, longest first, with reason and age (暂存列表)")
    public RestResponse<Page<ParkedView>> list(
            @QueryParam("reason") Waiting.@Nullable Reason reason,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context HttpHeaders headers) {
        int most = Limit.of(limit);
        var found =
                list.waiting(
                        Optional.ofNullable(reason),
                        Cursor.read(cursor, 2).map(ParkedResource::place),
                        most + 1,
                        caller.get().scope());
        var now = clock.now();
        var answers = answers(headers);
        return RestResponse.ok(
                Page.of(found, most, ParkedResource::cursor)
                        .map(each -> ParkedView.of(each, now, answers)));
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed({Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE, Roles.ADMIN})
    @Operation(summary = "Try to post it again; it keeps waiting when it still cannot be (释放)")
    public RestResponse<ParkedView> release(String id, @Context HttpHeaders headers) {
        var result = settle.release(key(id), caller.get().scope(), clock.today());
        return answer(id, "parked-event.release", null, result, headers);
    }

    @POST
    @Path("{id}/discard")
    @RolesAllowed({Roles.FINANCE_SECTION, Roles.FINANCE_PERFORMANCE, Roles.ADMIN})
    @Operation(summary = "Put it away for good, with a reason (作废暂存)")
    public RestResponse<ParkedView> discard(
            String id, Discarding discarding, @Context HttpHeaders headers) {
        var reason = discarding == null ? null : discarding.reason();
        if (reason == null || reason.isBlank()) {
            throw Problem.of(422, Fault.at("/reason", "field.required"));
        }
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Problem.of(
                    422,
                    Fault.at(
                            "/reason",
                            "field.length",
                            "lowest",
                            1,
                            "highest",
                            LONGEST_REASON,
                            "given",
                            reason.length()));
        }
        var by = caller.get();
        var result = settle.discard(key(id), by.scope(), reason.strip(), by.subject());
        return answer(id, "parked-event.discard", reason.strip(), result, headers);
    }

    private RestResponse<ParkedView> answer(
            String id,
            String action,
            @Nullable String why,
            SettleParked.Result result,
            HttpHeaders headers) {
        return switch (result) {
            case SettleParked.Result.NotThere _ ->
                    throw Problem.notFound("parked.unknown", "event", id);
            case SettleParked.Result.SettledBefore(var state) ->
                    throw Problem.conflict(Fault.of("parked.settled", "event", id, "state", state));
            case SettleParked.Result.Done(var event) -> {
                audit.done(caller.get(), action, id, why);
                yield RestResponse.ok(ParkedView.of(event, clock.now(), answers(headers)));
            }
        };
    }

    private Answers answers(HttpHeaders headers) {
        return new Answers(texts, ProblemTexts.preferred(headers.getAcceptableLanguages()));
    }

    private static EntryKey key(String id) {
        return EntryKey.ofId(id).orElseThrow(() -> Problem.notFound("parked.unknown", "event", id));
    }

    private static ParkedList.Place place(Cursor cursor) {
        try {
            return EntryKey.ofId(cursor.key().get(1))
                    .map(key -> new ParkedList.Place(Instant.parse(cursor.key().getFirst()), key))
                    .orElseThrow(() -> Problem.badRequest(Fault.at("/cursor", "cursor.invalid")));
        } catch (DateTimeParseException _) {
            throw Problem.badRequest(Fault.at("/cursor", "cursor.invalid"));
        }
    }

    private static Cursor cursor(ParkedEvent last) {
        return Cursor.of(last.recordedAt(), last.key().id());
    }
}
