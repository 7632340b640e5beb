package io.jixiao.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The relay's side of the tables, on the one session that holds the advisory lock.
final class OutboxTable {

    /// Any number, the same in every replica.
    private static final long LOCK = 0x4A_49_58_49_41_4FL;

    private static final String OLDEST =
            """
            select id, topic, type, keys, body, trace_parent, created_at,
                extract(epoch from clock_timestamp() - created_at) * 1000 as age_millis
            from (
                select *, sum(cardinality(keys)) over (order by id) - cardinality(keys) as keys_before
                from (select * from outbox order by id limit ?) round
            ) counted
            where keys_before < ?
            order by id""";

    private static final String BACKLOG =
            """
            select count(*),
                coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)
            from (select created_at from outbox order by id limit ?) round""";

    /// How much waits, as far as one round reaches.
    record Backlog(int rows, long ageOfOldestMillis) {}

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /// Held until the session ends.
    boolean tryLock() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /// Throws when the session is gone, and the lock with it.
    void requireSession() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /// Returns whether the relayer before left without saying so.
    boolean startWork() throws SQLException {
        boolean killed;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select at_work from outbox_relayer")) {
            row.next();
            killed = row.getBoolean(1);
        }
        setAtWork(true);
        doNotAwaitTheDisk();
        return killed;
    }

    /// Says that nothing is in flight.
    void endWork() throws SQLException {
        setAtWork(false);
    }

    /// The oldest rows. Relayed rows are deleted, so a row that commits late is never skipped.
    List<OutboxRow> oldest(int rowLimit, int keyLimit) throws SQLException {
        try (var statement = connection.prepareStatement(OLDEST)) {
            statement.setInt(1, rowLimit);
            statement.setInt(2, keyLimit);
            var rows = new ArrayList<OutboxRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    Backlog backlog(int rowLimit) throws SQLException {
        try (var statement = connection.prepareStatement(BACKLOG)) {
            statement.setInt(1, rowLimit);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Backlog(row.getInt(1), row.getLong(2));
            }
        }
    }

    void delete(Collection<OutboxRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where id = any (?)")) {
            var ids = rows.stream().map(OutboxRow::id).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        var id = result.getLong("id");
        var age = result.getLong("age_millis");
        var topic = result.getString("topic");
        var keys = List.of((String[]) result.getArray("keys").getArray());
        var body = result.getString("body");
        var trace = result.getString("trace_parent");
        if (body == null) {
            return new OutboxRow.StateChanged(id, age, topic, keys, trace);
        }
        var createdAt = result.getObject("created_at", OffsetDateTime.class).toInstant();
        return new OutboxRow.Happened(
                id, age, topic, result.getString("type"), keys.getFirst(), body, trace, createdAt);
    }

    /// A deletion that a crash undoes has its row sent again, as if the relayer had died before it.
    private void doNotAwaitTheDisk() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
    }

    private void setAtWork(boolean atWork) throws SQLException {
        try (var statement = connection.prepareStatement("update outbox_relayer set at_work = ?")) {
            statement.setBoolean(1, atWork);
            statement.executeUpdate();
        }
    }
}
