package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.payment.EntryKey;
import io.jixiao.execution.payment.ParkedEvent;
import io.jixiao.execution.payment.ParkedList;
import io.jixiao.execution.payment.Waiting;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresParkedList implements ParkedList {

    private static final String SELECT =
            "select %s, e.reason, e.waits_for, e.state from parked_event e where "
                    .formatted(PaymentRow.COLUMNS);

    private static final String WAITING =
            SELECT
                    + """
                    e.state = 'WAITING' and (?::text is null or e.reason = ?)
                    and (
                        e.recorded_at, e.pay_cert_no, e.line_no, e.mof_div_code, e.source, e.step,
                        e.fiscal_year
                    ) > (?, ?, ?, ?, ?, ?, ?)
                    and %s
                    order by
                        e.recorded_at, e.pay_cert_no, e.line_no, e.mof_div_code, e.source, e.step,
                        e.fiscal_year
                    limit ?\
                    """
                            .formatted(ScopeSql.condition("e"));

    private static final String FIND =
            SELECT
                    + """
                    e.pay_cert_no = ? and e.line_no = ? and e.mof_div_code = ? and e.source = ?
                    and e.step = ? and e.fiscal_year = ? and %s\
                    """
                            .formatted(ScopeSql.condition("e"));

    private static final String COUNT = "select count(*) from parked_event where state = 'WAITING'";

    private static final String OLDEST =
            "select min(recorded_at) from parked_event where state = 'WAITING'";

    private final DataSource database;

    PostgresParkedList(DataSource database) {
        this.database = database;
    }

    @Override
    public List<ParkedEvent> waiting(
            Optional<Waiting.Reason> reason, Optional<Place> after, int limit, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WAITING)) {
            statement.setString(1, reason.map(Enum::name).orElse(null));
            statement.setString(2, reason.map(Enum::name).orElse(null));
            int next = bind(statement, 3, after);
            next = ScopeSql.bind(statement, next, scope);
            statement.setInt(next, limit);
            var events = new ArrayList<ParkedEvent>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(PaymentRow.parked(row));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    @Override
    public List<Looked> looked(Optional<Place> after, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ParkedSql.LOOKED)) {
            statement.setInt(bind(statement, 1, after), limit);
            var looked = new ArrayList<Looked>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    looked.add(new Looked(PaymentRow.parked(row), row.getBoolean("cause_gone")));
                }
            }
            return looked;
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    /// Before everything where no place is given; returns the index after it.
    private static int bind(PreparedStatement statement, int index, Optional<Place> after)
            throws SQLException {
        var from = after.map(Place::recordedAt).orElse(Instant.EPOCH);
        statement.setObject(index, from.atOffset(ZoneOffset.UTC));
        int next = index + 1;
        if (after.isPresent()) {
            return ParkedSql.bindKey(statement, next, after.get().key());
        }
        statement.setString(next++, "");
        statement.setInt(next++, 0);
        statement.setString(next++, "");
        statement.setString(next++, "");
        statement.setString(next++, "");
        statement.setInt(next++, 0);
        return next;
    }

    @Override
    public Optional<ParkedEvent> find(EntryKey key, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            ScopeSql.bind(statement, ParkedSql.bindKey(statement, 1, key), scope);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(PaymentRow.parked(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    @Override
    public Optional<Instant> oldest() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(OLDEST)) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    @Override
    public int count() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }
}
