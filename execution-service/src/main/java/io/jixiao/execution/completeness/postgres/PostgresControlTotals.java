package io.jixiao.execution.completeness.postgres;

import io.jixiao.execution.completeness.ControlTotal;
import io.jixiao.execution.completeness.ControlTotals;
import io.jixiao.execution.completeness.DayComparison;
import io.jixiao.execution.completeness.Tally;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.Money;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresControlTotals implements ControlTotals {

    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private static final String KEEP =
            """
            with kept as (
                insert into control_total (
                    source, mof_div_code, day, entries, amount_fen, reported_by)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                returning mof_div_code
            )
            insert into delivery_move (mof_div_code)
            select mof_div_code
            from kept\
            """;

    private static final String FIND =
            "select * from control_total where source = ? and mof_div_code = ? and day = ?";

    private final DataSource database;

    PostgresControlTotals(DataSource database) {
        this.database = database;
    }

    @Override
    public Received keep(ControlTotal total, String reportedBy) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, total.source());
            statement.setString(2, total.mofDivCode());
            statement.setObject(3, total.day());
            statement.setLong(4, total.count());
            statement.setLong(5, total.sum().fen());
            statement.setString(6, reportedBy);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("control totals", e);
        }
        return find(total.source(), total.mofDivCode(), total.day()).orElseThrow();
    }

    @Override
    public Optional<Received> find(String source, String mofDivCode, LocalDate day) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, source);
            statement.setString(2, mofDivCode);
            statement.setObject(3, day);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(received(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("control totals", e);
        }
    }

    @Override
    public List<Received> list(Filter filter, Optional<Place> after, int limit, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ComparisonSql.LIST)) {
            int next = span(statement, 1, filter);
            page(statement, next, after, limit, scope);
            var totals = new ArrayList<Received>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    totals.add(received(row));
                }
            }
            return totals;
        } catch (SQLException e) {
            throw new IllegalStateException("control totals", e);
        }
    }

    @Override
    public List<DayComparison> compared(
            Filter filter, Optional<Place> after, int limit, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ComparisonSql.COMPARED)) {
            int next = span(statement, 1, filter);
            next = span(statement, next, filter);
            next = source(statement, next, filter);
            statement.setObject(next++, filter.from());
            statement.setObject(next++, filter.to());
            page(statement, next, after, limit, scope);
            var days = new ArrayList<DayComparison>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    days.add(comparison(row));
                }
            }
            return days;
        } catch (SQLException e) {
            throw new IllegalStateException("reconciliation", e);
        }
    }

    @Override
    public void compare(ControlTotal total) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ComparisonSql.COMPARE)) {
            statement.setString(1, total.source());
            statement.setString(2, total.mofDivCode());
            statement.setObject(3, total.day());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("control totals", e);
        }
    }

    @Override
    public int compareDue(int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ComparisonSql.COMPARE_DUE)) {
            statement.setInt(1, limit);
            statement.setInt(2, limit);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("control totals", e);
        }
    }

    private static int span(PreparedStatement statement, int index, Filter filter)
            throws SQLException {
        statement.setObject(index, filter.from());
        statement.setObject(index + 1, filter.to());
        return source(statement, index + 2, filter);
    }

    private static int source(PreparedStatement statement, int index, Filter filter)
            throws SQLException {
        statement.setString(index, filter.source().orElse(null));
        statement.setString(index + 1, filter.source().orElse(null));
        return index + 2;
    }

    private static void page(
            PreparedStatement statement,
            int index,
            Optional<Place> after,
            int limit,
            DataScope scope)
            throws SQLException {
        statement.setObject(index, after.map(Place::day).orElse(BEFORE_ALL));
        statement.setString(index + 1, after.map(Place::source).orElse(""));
        statement.setString(index + 2, after.map(Place::mofDivCode).orElse(""));
        statement.setInt(ScopeSql.bind(statement, index + 3, scope), limit);
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(
                new ControlTotal(
                        row.getString("source"),
                        row.getString("mof_div_code"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("entries"),
                        Money.ofFen(row.getLong("amount_fen"))),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static DayComparison comparison(ResultSet row) throws SQLException {
        return new DayComparison(
                row.getString("source"),
                row.getString("mof_div_code"),
                row.getObject("day", LocalDate.class),
                row.getObject("announced_entries") == null
                        ? Optional.empty()
                        : Optional.of(tally(row, "announced")),
                tally(row, "found"),
                tally(row, "parked"),
                row.getBoolean("sends"));
    }

    private static Tally tally(ResultSet row, String what) throws SQLException {
        return Tally.of(row.getLong(what + "_entries"), row.getBigDecimal(what + "_fen"));
    }
}
