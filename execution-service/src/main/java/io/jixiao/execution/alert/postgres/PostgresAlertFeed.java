package io.jixiao.execution.alert.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.alert.AlertFeed;
import io.jixiao.execution.alert.StepId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Stamps as the relay asks, outside the transactions of the business: one relayer at a time, so
/// positions grow in the order of publishing.
@ApplicationScoped
class PostgresAlertFeed implements AlertFeed {

    private static final String STAMP =
            """
            update alert_step step
            set feed_seq = stamped.feed_seq
            from (
                select id, nextval('alert_feed_seq') feed_seq
                from (
                    select s.id
                    from unnest(?, ?) wanted (alert_id, number)
                    join alert_step s using (alert_id, number)
                    where s.feed_seq is null
                    order by s.id
                ) unstamped
            ) stamped
            where step.id = stamped.id""";

    private static final String STAMPED =
            """
            select %s
            from unnest(?, ?) wanted (alert_id, number)
            join alert_step s using (alert_id, number)
            join alert a on a.id = s.alert_id
            order by s.feed_seq"""
                    .formatted(AlertRow.COLUMNS);

    private static final String AFTER =
            """
            select alert_id, number
            from alert_step
            where id > coalesce((select id from alert_step where alert_id = ? and number = ?), 0)
            order by id
            limit ?""";

    private final DataSource database;
    private final ObjectMapper json;

    PostgresAlertFeed(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Published> published(List<StepId> steps) {
        try (var connection = database.getConnection();
                var stamp = connection.prepareStatement(STAMP);
                var stamped = connection.prepareStatement(STAMPED)) {
            bind(connection, stamp, steps);
            stamp.executeUpdate();
            bind(connection, stamped, steps);
            return read(stamped);
        } catch (SQLException e) {
            throw new IllegalStateException("feed of alerts", e);
        }
    }

    @Override
    public List<StepId> after(Optional<StepId> last, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AFTER)) {
            statement.setObject(1, last.map(StepId::alert).orElse(null));
            statement.setInt(2, last.map(StepId::number).orElse(0));
            statement.setInt(3, limit);
            var steps = new ArrayList<StepId>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    steps.add(new StepId(row.getObject(1, UUID.class), row.getInt(2)));
                }
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException("feed of alerts", e);
        }
    }

    private List<Published> read(PreparedStatement statement) throws SQLException {
        var published = new ArrayList<Published>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                published.add(
                        new Published(
                                row.getLong("feed_seq"),
                                AlertRow.read(row, json),
                                row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
            }
        }
        return published;
    }

    private static void bind(Connection connection, PreparedStatement statement, List<StepId> steps)
            throws SQLException {
        statement.setArray(
                1, connection.createArrayOf("uuid", steps.stream().map(StepId::alert).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf("integer", steps.stream().map(StepId::number).toArray()));
    }
}
