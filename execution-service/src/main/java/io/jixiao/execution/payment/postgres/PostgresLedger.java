package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.payment.EntryKey;
import io.jixiao.execution.payment.History;
import io.jixiao.execution.payment.Ledger;
import io.jixiao.execution.payment.LedgerEntry;
import io.jixiao.execution.payment.Movement;
import io.jixiao.execution.payment.Payment;
import io.jixiao.execution.payment.Posted;
import io.jixiao.execution.payment.VoucherLine;
import io.jixiao.kernel.FiscalYear;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresLedger implements Ledger {

    private final DataSource database;

    PostgresLedger(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Optional<Instant>> recorded(List<Payment> plain) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LedgerSql.RECORDED)) {
            int next = Column.bind(statement, 1, PaymentColumns.SENT, plain);
            statement.setArray(next, years(connection, plain.stream().map(Payment::line)));
            var recorded =
                    new ArrayList<>(Collections.nCopies(plain.size(), Optional.<Instant>empty()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    recorded.set(row.getInt("place") - 1, Optional.of(PaymentRow.recordedAt(row)));
                }
            }
            return recorded;
        } catch (SQLException e) {
            throw new IllegalStateException("ledger", e);
        }
    }

    /// One statement per fiscal year; a batch of two years is rare.
    @Override
    public Set<VoucherLine> post(List<LedgerEntry> plain) {
        var byYear =
                plain.stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> entry.payment().line().year(),
                                        TreeMap::new,
                                        Collectors.toList()));
        var posted = new HashSet<VoucherLine>();
        byYear.forEach((year, entries) -> post(year, entries, posted));
        return posted;
    }

    private void post(FiscalYear year, List<LedgerEntry> entries, Set<VoucherLine> posted) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LedgerSql.POST_PLAIN)) {
            int next = Column.bind(statement, 1, PaymentColumns.PLAIN, entries);
            var recordedAt = entries.getFirst().recordedAt().atOffset(ZoneOffset.UTC);
            statement.setObject(next++, recordedAt);
            statement.setInt(next++, year.year());
            statement.setObject(next++, recordedAt);
            statement.setInt(next, year.year());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    posted.add(
                            new VoucherLine(
                                    row.getString(4),
                                    row.getString(3),
                                    year,
                                    row.getString(1),
                                    row.getInt(2)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("ledger", e);
        }
    }

    @Override
    public History history(Collection<VoucherLine> lines, Collection<VoucherLine> originals) {
        try (var connection = database.getConnection()) {
            return new History(
                    onLines(connection, List.copyOf(lines)),
                    referringTo(connection, List.copyOf(originals)));
        } catch (SQLException e) {
            throw new IllegalStateException("ledger", e);
        }
    }

    @Override
    public void append(List<LedgerEntry> entries, Map<ProjectKey, Movement> movements) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LedgerSql.APPEND)) {
            int next = Column.bind(statement, 1, PaymentColumns.LEDGER, entries);
            var recordedAt = entries.getFirst().recordedAt().atOffset(ZoneOffset.UTC);
            statement.setObject(next++, recordedAt);
            statement.setObject(next++, recordedAt);
            Column.bind(statement, next, MovementColumns.ALL, List.copyOf(movements.entrySet()));
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getLong(1) != entries.size()) {
                    throw new OvertakenException();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("ledger", e);
        }
    }

    @Override
    public Optional<Posted> find(EntryKey key) {
        try (var connection = database.getConnection()) {
            return onLines(connection, List.of(key.line())).stream()
                    .filter(event -> event.payment().key().equals(key))
                    .findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("ledger", e);
        }
    }

    private static List<Posted> onLines(Connection connection, List<VoucherLine> lines)
            throws SQLException {
        try (var statement = connection.prepareStatement(LedgerSql.ON_LINES)) {
            int next = Column.bind(statement, 1, PaymentColumns.line(), lines);
            statement.setArray(next, years(connection, lines.stream()));
            return read(statement);
        }
    }

    private static Array years(Connection connection, Stream<VoucherLine> lines)
            throws SQLException {
        var years = lines.map(line -> line.year().year()).distinct().toArray();
        return connection.createArrayOf("integer", years);
    }

    /// A refund may belong to any later year: every partition is looked into.
    private static List<Posted> referringTo(Connection connection, List<VoucherLine> originals)
            throws SQLException {
        if (originals.isEmpty()) {
            return List.of();
        }
        try (var statement = connection.prepareStatement(LedgerSql.REFERRING_TO_LINES)) {
            Column.bind(statement, 1, PaymentColumns.line(), originals);
            return read(statement);
        }
    }

    private static List<Posted> read(PreparedStatement statement) throws SQLException {
        var events = new ArrayList<Posted>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                events.add(PaymentRow.posted(row));
            }
        }
        return events;
    }
}
