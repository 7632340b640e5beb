package io.jixiao.execution.knowledge.postgres;

import io.jixiao.execution.knowledge.Closings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresClosings implements Closings {

    private static final String CLOSED_THROUGH = "select max(closed_through) from period_closing";

    private static final String CLOSE =
            "insert into period_closing (closed_through) values (?) on conflict do nothing";

    private static final String CUT_OFFS =
            """
            select wanted.day, min(c.closed_at)
            from unnest(?) wanted (day)
            join period_closing c on c.closed_through >= wanted.day
            group by wanted.day
            having min(c.closed_at) <= ?\
            """;

    private final DataSource database;

    PostgresClosings(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<LocalDate> closedThrough() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(CLOSED_THROUGH)) {
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDate.class));
        } catch (SQLException e) {
            throw new IllegalStateException("period closings", e);
        }
    }

    @Override
    public void close(LocalDate through) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CLOSE)) {
            statement.setObject(1, through);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("period closings", e);
        }
    }

    @Override
    public Map<LocalDate, Instant> cutOffs(Collection<LocalDate> days, Instant knownThrough) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CUT_OFFS)) {
            statement.setArray(1, connection.createArrayOf("date", days.toArray()));
            statement.setObject(2, knownThrough.atOffset(ZoneOffset.UTC));
            var cutOffs = new HashMap<LocalDate, Instant>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    cutOffs.put(
                            row.getObject(1, LocalDate.class),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return cutOffs;
        } catch (SQLException e) {
            throw new IllegalStateException("period closings", e);
        }
    }
}
