package io.jixiao.kit.outbox;

import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

    public record Republication(@Nullable String topic, @Nullable Long keys) {}

    private final OutboxEvents events;
    private final Republish republish;
    private final CurrentCaller caller;

    RepublishResource(OutboxEvents events, Republish republish, CurrentCaller caller) {
        this.events = events;
        this.republish = republish;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Publish the current state of a topic again (重发)")
    public Republication republish(Republication wanted) {
        var topic = Fields.body(wanted).topic();
        if (topic == null || !events.stateTopics().contains(topic)) {
            throw Problem.of(422, unknown(topic));
        }
        return new Republication(topic, republish.handle(caller.get(), topic));
    }

    private Fault unknown(@Nullable String topic) {
        return Fault.at(
                "/topic",
                "topic.unknown",
                "topic",
                topic == null ? "" : topic,
                "topics",
                String.join(", ", events.stateTopics()));
    }
}
