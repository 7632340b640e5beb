package io.jixiao.execution.completeness.schedule;

import io.jixiao.execution.completeness.TellDeliveries;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks whether completeness has moved, and tells readers at a pace that leaves the relay room for
/// what is paid meanwhile.
@ApplicationScoped
class DeliveryTelling {

    private static final int AT_ONCE = 1_000;
    private static final int A_TURN = 5_000;

    private final TellDeliveries deliveries;

    DeliveryTelling(TellDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Scheduled(
            every = "{jixiao.completeness.tell-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        try {
            lookAtAll();
            int left = A_TURN;
            while (left > 0) {
                var told = deliveries.tell(AT_ONCE);
                if (told.isEmpty()) {
                    return;
                }
                // A small division costs a transaction, too.
                left -= Math.max(told.getAsInt(), AT_ONCE / 10);
            }
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
        }
    }

    private void lookAtAll() {
        boolean more = true;
        while (more) {
            more = deliveries.look();
        }
    }
}
