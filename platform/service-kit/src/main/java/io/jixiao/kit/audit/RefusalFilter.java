package io.jixiao.kit.audit;

import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.problem.ProblemBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Every refusal by right or by state is kept, whoever it came from.
@ApplicationScoped
public class RefusalFilter {

    private static final Logger LOG = Logger.getLogger(RefusalFilter.class);
    private static final Set<Integer> REFUSALS = Set.of(403, 409, 412);

    private final CurrentCaller caller;
    private final AuditTrail audit;
    private final ManagedExecutor executor;

    RefusalFilter(CurrentCaller caller, AuditTrail audit, ManagedExecutor executor) {
        this.caller = caller;
        this.audit = audit;
        this.executor = executor;
    }

    /// Off the request's thread, which may be one that must not block.
    @ServerResponseFilter
    public void keep(ContainerRequestContext request, ContainerResponseContext response) {
        if (!REFUSALS.contains(response.getStatus())
                || !(response.getEntity() instanceof ProblemBody problem)) {
            return;
        }
        var who = caller.get();
        var action = request.getMethod();
        var subject = request.getUriInfo().getPath();
        var outcome = problem.status() + " " + problem.code();
        executor.execute(
                () -> {
                    try {
                        audit.refused(who, action, subject, outcome);
                    } catch (RuntimeException e) {
                        LOG.warnf("refusal not kept: %s %s %s", action, subject, outcome);
                    }
                });
    }
}
