package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.payment.EntryKey;
import io.jixiao.execution.payment.ParkedEvent;
import io.jixiao.execution.payment.ParkedEvents;
import io.jixiao.execution.payment.VoucherLine;
import io.jixiao.execution.payment.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresParkedEvents implements ParkedEvents {

    private static final int FEW = 100;

    private final DataSource database;

    PostgresParkedEvents(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<EntryKey, ParkedEvent> known(Collection<EntryKey> keys) {
        return onLines(ParkedSql.KNOWN, keys);
    }

    @Override
    public Set<EntryKey> heldWaiting(Collection<EntryKey> keys) {
        return onLines(ParkedSql.HELD_WAITING, keys).keySet();
    }

    private Map<EntryKey, ParkedEvent> onLines(String sql, Collection<EntryKey> keys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var lines = keys.stream().map(EntryKey::line).distinct().toList();
            Column.bind(statement, 1, PaymentColumns.line(), lines);
            var known = new HashMap<EntryKey, ParkedEvent>();
            for (var event : read(statement)) {
                known.put(event.key(), event);
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    @Override
    public void park(List<ParkedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ParkedSql.PARK)) {
            Column.bind(statement, 1, PaymentColumns.PARKED, events);
            if (statement.executeUpdate() != events.size()) {
                throw new OvertakenException();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    @Override
    public void waits(EntryKey key, Waiting waiting) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ParkedSql.WAITS)) {
            statement.setString(1, waiting.reason().name());
            statement.setString(2, waiting.what());
            ParkedSql.bindKey(statement, 3, key);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    @Override
    public void released(Collection<EntryKey> keys, Instant at) {
        if (keys.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ParkedSql.RELEASED)) {
            for (var key : keys) {
                statement.setObject(1, at.atOffset(ZoneOffset.UTC));
                ParkedSql.bindKey(statement, 2, key);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    @Override
    public void discarded(EntryKey key, String reason, String by, Instant at) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ParkedSql.DISCARDED)) {
            statement.setString(1, reason);
            statement.setString(2, by);
            statement.setObject(3, at.atOffset(ZoneOffset.UTC));
            ParkedSql.bindKey(statement, 4, key);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    /// By what is printed of a line, as [#waitingOn] by few names where few wait.
    @Override
    public List<ParkedEvent> waitingFor(Collection<VoucherLine> lines) {
        try (var connection = database.getConnection()) {
            var few = awaitedOfFew(connection);
            if (few.filter(Set::isEmpty).isPresent()) {
                return List.of();
            }
            var printed =
                    lines.stream()
                            .map(VoucherLine::printed)
                            .filter(line -> few.isEmpty() || few.get().contains(line))
                            .toList();
            if (printed.isEmpty()) {
                return List.of();
            }
            try (var statement = connection.prepareStatement(ParkedSql.WAITING_FOR)) {
                statement.setArray(1, connection.createArrayOf("text", printed.toArray()));
                return read(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    /// Empty when more than a few wait.
    private static Optional<Set<String>> awaitedOfFew(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ParkedSql.AWAITED_VOUCHERS)) {
            statement.setInt(1, FEW + 1);
            var awaited = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    awaited.add(row.getString(1));
                }
            }
            return awaited.size() > FEW ? Optional.empty() : Optional.of(Set.copyOf(awaited));
        }
    }

    /// Seldom does anything wait, and seldom is it much: then nobody asks by a thousand names.
    @Override
    public List<ParkedEvent> waitingOn(Collection<ProjectKey> projects, Waiting.Reason reason) {
        try (var connection = database.getConnection()) {
            var codes =
                    projects.stream()
                            .map(key -> key.project().value())
                            .collect(Collectors.toCollection(TreeSet::new));
            var few = projectsOfFew(connection, reason);
            few.ifPresent(codes::retainAll);
            return codes.isEmpty() ? List.of() : waitingOn(connection, codes, reason);
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    /// Empty when more than a few wait.
    private static Optional<Set<String>> projectsOfFew(Connection connection, Waiting.Reason reason)
            throws SQLException {
        try (var statement = connection.prepareStatement(ParkedSql.WAITING_PROJECTS)) {
            statement.setString(1, reason.name());
            statement.setInt(2, FEW + 1);
            var codes = new HashSet<String>();
            int found = 0;
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    codes.add(row.getString(1));
                    Optional.ofNullable(row.getString(2)).ifPresent(codes::add);
                    found++;
                }
            }
            return found > FEW ? Optional.empty() : Optional.of(codes);
        }
    }

    private static List<ParkedEvent> waitingOn(
            Connection connection, Collection<String> codes, Waiting.Reason reason)
            throws SQLException {
        try (var statement = connection.prepareStatement(ParkedSql.WAITING_ON)) {
            var array = connection.createArrayOf("text", codes.toArray());
            statement.setArray(1, array);
            statement.setArray(2, array);
            statement.setString(3, reason.name());
            return read(statement);
        }
    }

    @Override
    public Map<ProjectKey, Integer> waitingOf(Collection<ProjectKey> projects) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ParkedSql.WAITING_OF)) {
            var codes = projects.stream().map(key -> key.project().value()).toArray(String[]::new);
            statement.setArray(1, connection.createArrayOf("text", codes));
            var waiting = new HashMap<ProjectKey, Integer>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    waiting.put(ProjectKey.of(row.getString(1), row.getInt(2)), row.getInt(3));
                }
            }
            waiting.keySet().retainAll(projects);
            return waiting;
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    private static List<ParkedEvent> read(PreparedStatement statement) throws SQLException {
        var events = new ArrayList<ParkedEvent>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                events.add(PaymentRow.parked(row));
            }
        }
        return events;
    }
}
