package io.jixiao.kit.trial;

import io.jixiao.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/// The smallest thing that changes and tells: names that are counted up.
@ApplicationScoped
public class Counters {

    /// What is published when a step is told as it happened.
    public record CounterStepped(String name, long value) {}

    private final DataSource database;
    private final Outbox outbox;

    Counters(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// Counts up and says that the state has changed.
    @Transactional
    public long countUp(String name) {
        var value = increment(name);
        outbox.stateChanged(BreakableBroker.COUNTERS, List.of(name));
        return value;
    }

    /// Counts up and tells this very step.
    @Transactional
    public long step(String name) {
        var value = increment(name);
        outbox.happened(BreakableBroker.STEPS, name, new CounterStepped(name, value));
        return value;
    }

    @Transactional
    public void stepAndFail(String name) {
        step(name);
        throw new IllegalStateException("fails after the step of " + name);
    }

    /// Steps, and commits only when told to.
    public void stepSlowly(String name, CountDownLatch written, CountDownLatch mayCommit) {
        QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            step(name);
                            written.countDown();
                            mayCommit.await();
                            return name;
                        });
    }

    public long value(String name) {
        return number("select coalesce(max(value), 0) from counter where name = ?", name);
    }

    /// Rows on their way out that name the key.
    public long waiting(String name) {
        return number("select count(*) from outbox where ? = any (keys)", name);
    }

    private long increment(String name) {
        var sql =
                """
                insert into counter (name, value, revision) values (?, 1, 1)
                on conflict (name) do update
                set value = counter.value + 1, revision = counter.revision + 1
                returning value""";
        return number(sql, name);
    }

    private long number(String sql, String parameter) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
