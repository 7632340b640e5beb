package io.jixiao.execution.payment.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.RefusedEvent;
import io.jixiao.execution.payment.RefusedEvents;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresRefusedEvents implements RefusedEvents {

    private static final String ON =
            """
            select e.*
            from refused_event e
            where e.pay_cert_no = ? and %s
            order by e.id desc
            limit ?"""
                    .formatted(ScopeSql.condition("e"));

    private static final String LETTERS =
            """
            select d.id, d.state, d.code, d.reason, d.died_at
            from dead_letter d
            where d.pay_cert_no = ? and %s
            order by d.id desc
            limit ?"""
                    .formatted(ScopeSql.condition("d"));

    private static final String FORGET =
            """
            delete from refused_event
            where refused_at < clock_timestamp() - make_interval(secs => ?)
            or id <= (select max(id) from refused_event) - ?""";

    private final DataSource database;
    private final ObjectMapper json;
    private final List<Column<RefusedEvent>> columns;

    PostgresRefusedEvents(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
        this.columns =
                List.of(
                        new Column<>("channel", "text", event -> event.channel().name()),
                        new Column<>("sender", "text", RefusedEvent::sender),
                        new Column<>("source", "text", RefusedEvent::source),
                        new Column<>("mof_div_code", "text", RefusedEvent::mofDivCode),
                        new Column<>("unit_code", "text", RefusedEvent::unitCode),
                        new Column<>(
                                "fiscal_year", "integer", event -> event.fiscalYear().orElse(null)),
                        new Column<>("pay_cert_no", "text", RefusedEvent::payCertNo),
                        new Column<>("line_no", "integer", event -> event.lineNo().orElse(null)),
                        new Column<>("objections", "json", event -> written(event.objections())));
    }

    @Override
    public void keep(List<RefusedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var sql =
                "insert into refused_event (%1$s) select %1$s from %2$s as sent (%1$s)"
                        .formatted(Column.names(columns), Column.unnest(columns));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            Column.bind(statement, 1, columns, events);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("refused events", e);
        }
    }

    @Override
    public List<Kept> on(String payCertNo, int limit, DataScope scope) {
        return latest(
                ON, payCertNo, limit, scope, row -> new Kept(event(row), at(row, "refused_at")));
    }

    @Override
    public List<Letter> letters(String payCertNo, int limit, DataScope scope) {
        return latest(
                LETTERS,
                payCertNo,
                limit,
                scope,
                row ->
                        new Letter(
                                Long.toString(row.getLong("id")),
                                row.getString("state"),
                                row.getString("code"),
                                row.getString("reason"),
                                at(row, "died_at")));
    }

    @Override
    public int forget(Duration olderThan, long most) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setLong(1, olderThan.toSeconds());
            statement.setLong(2, most);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("refused events", e);
        }
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> latest(
            String sql, String payCertNo, int limit, DataScope scope, Read<T> read) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, payCertNo);
            statement.setInt(ScopeSql.bind(statement, 2, scope), limit);
            var found = new ArrayList<T>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read.from(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("refused events", e);
        }
    }

    private RefusedEvent event(ResultSet row) throws SQLException {
        return new RefusedEvent(
                RefusedEvent.Channel.valueOf(row.getString("channel")),
                row.getString("sender"),
                row.getString("source"),
                row.getString("mof_div_code"),
                row.getString("unit_code"),
                Optional.ofNullable(row.getObject("fiscal_year", Integer.class)),
                row.getString("pay_cert_no"),
                Optional.ofNullable(row.getObject("line_no", Integer.class)),
                objections(row.getString("objections")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private String written(List<Objection> objections) {
        try {
            return json.writeValueAsString(objections);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("objections", e);
        }
    }

    private List<Objection> objections(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("objections", e);
        }
    }
}
