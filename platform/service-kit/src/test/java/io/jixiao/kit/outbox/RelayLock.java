package io.jixiao.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/// A relayer of another machine, as far as the database can tell.
final class RelayLock implements AutoCloseable {

    private final Connection connection;

    private RelayLock(Connection connection) {
        this.connection = connection;
    }

    /// Takes the lock that must be free and sets to work.
    static RelayLock take(RelaySession session) throws SQLException {
        var connection = session.open();
        var table = new OutboxTable(connection);
        if (!table.tryLock()) {
            throw new IllegalStateException("somebody else holds the lock");
        }
        table.startWork();
        return new RelayLock(connection);
    }

    /// Killed: the session ends, and nobody says that the work is done.
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
