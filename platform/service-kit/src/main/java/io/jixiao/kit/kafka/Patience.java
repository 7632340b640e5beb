package io.jixiao.kit.kafka;

import io.jixiao.kit.problem.ProblemMapper;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Does a piece of work again and again while the database is away: the record in hand stays in
/// hand.
public final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 2_000;

    private Patience() {}

    /// Any other failure is thrown at once.
    public static <T> T whileDatabaseIsAway(Callable<T> work) throws Exception {
        for (long pause = FIRST_MILLIS; ; pause = Math.min(LONGEST_MILLIS, pause * 2)) {
            try {
                return work.call();
            } catch (Exception e) {
                if (!ProblemMapper.databaseIsAway(e)) {
                    throw e;
                }
                LOG.warnf("database away, trying again: %s", e.getMessage());
                TimeUnit.MILLISECONDS.sleep(
                        pause / 2 + ThreadLocalRandom.current().nextLong(pause));
            }
        }
    }
}
