package io.jixiao.execution.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// A result read row by row: the ledger is never held in memory.
final class LedgerRows<T> implements Iterator<T>, AutoCloseable {

    interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private static final int FETCHED_AT_ONCE = 1_000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Read<T> read;
    private boolean more;

    private LedgerRows(PreparedStatement statement, Read<T> read) throws SQLException {
        this.statement = statement;
        statement.setFetchSize(FETCHED_AT_ONCE);
        this.rows = statement.executeQuery();
        this.read = read;
        this.more = rows.next();
    }

    /// @param connection does not commit by itself: otherwise the driver would fetch everything
    static <T> LedgerRows<T> of(Connection connection, String sql, Read<T> read)
            throws SQLException {
        return new LedgerRows<>(connection.prepareStatement(sql), read);
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public T next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        try {
            var next = read.from(rows);
            more = rows.next();
            return next;
        } catch (SQLException e) {
            throw new IllegalStateException("reading the ledger", e);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
