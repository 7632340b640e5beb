package io.jixiao.execution.ledger.schedule;

import io.jixiao.execution.ledger.Horizon;
import io.jixiao.execution.ledger.SealLedger;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Seals every other second; one replica at a time does.
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final SealLedger ledger;
    private final Horizon horizon;

    Sealer(SealLedger ledger, Horizon horizon) {
        this.ledger = ledger;
        this.horizon = horizon;
    }

    @Scheduled(
            every = "{jixiao.sealing.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void seal() {
        try {
            horizon.advance();
            for (var block = ledger.sealNext(); block.isPresent(); block = ledger.sealNext()) {
                LOG.infof(
                        "ledger sealed block=%d entries=%d through=%s hash=%s",
                        block.get().number(),
                        block.get().marks().size(),
                        block.get().through(),
                        block.get().hash());
            }
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
        }
    }
}
