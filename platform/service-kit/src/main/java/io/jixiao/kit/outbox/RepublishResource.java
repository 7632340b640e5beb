package io.jixiao.kit.outbox;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Publishes the current state of everything again, so that a reader that lost its store can
/// rebuild.
@Path("/api/v1/republications")
@Tag(name = "operations", description = "运维")
@RunOnVirtualThread
public class RepublishResource {

    private static final int KEYS_PER_ROW = 500;

    public record Republication(@Nullable String topic, @Nullable Long keys) {}

    private final OutboxEvents events;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    RepublishResource(OutboxEvents events, Outbox outbox, CurrentCaller caller, AuditTrail audit) {
        this.events = events;
        this.outbox = outbox;
        this.caller = caller;
        this.audit = audit;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    @Operation(summary = "Publish the current state of a topic again (重发)")
    public Republication republish(Republication wanted) {
        var topic = wanted.topic();
        if (topic == null || !events.stateTopics().contains(topic)) {
            throw Problem.of(
                    422,
                    Fault.at(
                            "/topic",
                            "topic.unknown",
                            "topic",
                            String.valueOf(topic),
                            "topics",
                            events.stateTopics()));
        }
        long keys = 0;
        String last = null;
        for (var chunk = events.feed(topic).keysAfter(last, KEYS_PER_ROW);
                !chunk.isEmpty();
                chunk = events.feed(topic).keysAfter(last, KEYS_PER_ROW)) {
            outbox.stateChanged(topic, chunk);
            keys += chunk.size();
            last = chunk.getLast();
        }
        audit.done(caller.get(), "topic.republish", topic, keys + " keys");
        return new Republication(topic, keys);
    }
}
