package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.payment.StoreAway;
import io.jixiao.execution.payment.Transactions;
import io.jixiao.kit.halt.HaltPoint;
import io.jixiao.kit.halt.HaltPoints;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Runs a batch again when the database chose it as the victim of a deadlock or it was overtaken.
@ApplicationScoped
class RetriedTransactions implements Transactions {

    private static final Logger LOG = Logger.getLogger(RetriedTransactions.class);
    private static final int ATTEMPTS = 10;

    /// Deadlock, serialization failure, lock timeout.
    private static final Set<String> IN_EACH_OTHERS_WAY = Set.of("40P01", "40001", "55P03");

    /// Everything here is looked up by key. Plans are kept, because planning costs a small batch
    /// more than posting it, and may only probe: one made while the ledger is empty would otherwise
    /// scan it for ever after.
    private static final String PROBE_ONLY =
            """
            select
                set_config('plan_cache_mode', 'force_generic_plan', true),
                set_config('enable_seqscan', 'off', true),
                set_config('enable_hashjoin', 'off', true),
                set_config('enable_mergejoin', 'off', true)""";

    private final HaltPoints halt;
    private final DataSource database;

    RetriedTransactions(HaltPoints halt, DataSource database) {
        this.halt = halt;
        this.database = database;
    }

    @Override
    public <T> T committed(Supplier<T> work) {
        return attempt(
                () -> {
                    var outcome = QuarkusTransaction.requiringNew().call(() -> written(work));
                    halt.reached(HaltPoint.AFTER_COMMIT);
                    return outcome;
                });
    }

    private <T> T written(Supplier<T> work) {
        halt.reached(HaltPoint.BEFORE_STATEMENT);
        probeOnly();
        var outcome = work.get();
        halt.reached(HaltPoint.BEFORE_COMMIT);
        return outcome;
    }

    @Override
    public <T> T undone(Supplier<T> work) {
        return attempt(
                () -> {
                    var outcome = new ArrayList<T>();
                    try {
                        QuarkusTransaction.requiringNew()
                                .run(
                                        () -> {
                                            probeOnly();
                                            outcome.add(work.get());
                                            throw new RehearsedException();
                                        });
                    } catch (RehearsedException _) {
                        // undone, as it was meant to be
                    }
                    return outcome.getFirst();
                });
    }

    private void probeOnly() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PROBE_ONLY)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("session", e);
        }
    }

    /// Takes a rehearsal out of its transaction.
    @SuppressWarnings("serial") // never serialised
    private static final class RehearsedException extends RuntimeException {}

    private static <T> T attempt(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (ProblemMapper.databaseIsAway(failure)) {
                    throw new StoreAway(failure);
                }
                if (attempt == ATTEMPTS || !isWorthAnother(failure)) {
                    LOG.warnf("batch not posted: %s", failure);
                    throw failure;
                }
                LOG.debugf("batch posted again: %s", failure);
            }
        }
    }

    private static boolean isWorthAnother(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OvertakenException
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && IN_EACH_OTHERS_WAY.contains(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
