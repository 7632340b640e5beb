package io.jixiao.execution.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Seals what has been committed since the last block, off the way of payments.
///
/// Only up to the [Horizon]: no entry can turn up later in a span that is sealed. An empty span
/// gets
/// no block of its own and becomes part of the next one.
@ApplicationScoped
public class SealLedger {

    private static final int USUALLY_AT_MOST = 20_000;
    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
    private static final Duration SHORTEST = Duration.ofNanos(1_000);

    private final SealedLedger ledger;
    private final Horizon horizon;

    SealLedger(SealedLedger ledger, Horizon horizon) {
        this.ledger = ledger;
        this.horizon = horizon;
    }

    /// One transaction per block: call it until it is empty.
    @Transactional
    public Optional<LedgerBlock> sealNext() {
        if (!ledger.alone()) {
            return Optional.empty();
        }
        var before = ledger.last().orElse(LedgerBlock.GENESIS);
        return through(before, horizon.knownThrough()).flatMap(through -> seal(before, through));
    }

    private Optional<LedgerBlock> seal(LedgerBlock before, Instant through) {
        var seal = new BlockSeal(before, through);
        ledger.entries(before.through(), through, seal::add);
        if (seal.isEmpty()) {
            return Optional.empty();
        }
        var block = seal.sealed();
        ledger.append(block);
        return Optional.of(block);
    }

    /// The end of the next span that holds entries, and not too many of them: quiet times are
    /// crossed in growing strides, busy ones cut. The last seconds are taken as they are: whoever
    /// keeps up need not count.
    private Optional<Instant> through(LedgerBlock before, Instant horizon) {
        var from =
                before.number() > 0
                        ? before.through()
                        : ledger.firstRecorded()
                                .map(first -> first.minus(SHORTEST))
                                .orElse(horizon);
        var stride = FIRST_LOOK;
        while (from.isBefore(horizon)) {
            if (!from.plus(FIRST_LOOK).isBefore(horizon)) {
                return Optional.of(horizon);
            }
            var through = earlier(from.plus(stride), horizon);
            int found = ledger.count(from, through, USUALLY_AT_MOST + 1);
            if (found == 0) {
                from = through;
                stride = stride.multipliedBy(2);
            } else if (found > USUALLY_AT_MOST && stride.compareTo(SHORTEST) > 0) {
                stride = shorter(stride);
            } else {
                return Optional.of(through);
            }
        }
        return Optional.empty();
    }

    /// Whole microseconds: the database keeps no finer ones.
    private static Duration shorter(Duration stride) {
        return Duration.ofNanos(Math.max(1, stride.toNanos() / 2_000) * 1_000);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
