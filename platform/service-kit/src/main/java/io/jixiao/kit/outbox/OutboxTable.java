package io.jixiao.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The relay's side of the tables, on the one connection that holds the advisory lock.
final class OutboxTable {

    /// Any number, the same in every replica.
    private static final long LOCK = 0x4A_49_58_49_41_4FL;

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    boolean tryLock() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
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
        return killed;
    }

    void leave() throws SQLException {
        setAtWork(false);
        try (var statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    /// The oldest rows. Relayed rows are deleted, so a row that commits late is never skipped.
    List<OutboxRow> oldest(int limit) throws SQLException {
        var sql = "select id, topic, keys, body, trace_parent from outbox order by id limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            var rows = new ArrayList<OutboxRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(
                            new OutboxRow(
                                    result.getLong(1),
                                    result.getString(2),
                                    List.of((String[]) result.getArray(3).getArray()),
                                    result.getString(4),
                                    result.getString(5)));
                }
            }
            return rows;
        }
    }

    /// 0 when nothing waits.
    long ageOfOldestMillis() throws SQLException {
        var sql =
                """
                select coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)
                from (select created_at from outbox order by id limit 1) oldest""";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void delete(Collection<OutboxRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where id = any (?)")) {
            var ids = rows.stream().map(OutboxRow::id).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    private void setAtWork(boolean atWork) throws SQLException {
        try (var statement = connection.prepareStatement("update outbox_relayer set at_work = ?")) {
            statement.setBoolean(1, atWork);
            statement.executeUpdate();
        }
    }
}
