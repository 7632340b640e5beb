package io.jixiao.kit.trial;

import io.jixiao.kit.outbox.StateFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The current values of the trial's counters.
@ApplicationScoped
public class CounterFeed implements StateFeed {

    public record CounterChanged(String name, long value, long revision) {}

    /// A key whose state nobody can tell, for a reason nobody foresaw.
    public static final String DEADLY = "deadly";

    private final DataSource database;

    CounterFeed(DataSource database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return BreakableBroker.COUNTERS;
    }

    @Override
    public String type() {
        return CounterChanged.class.getSimpleName();
    }

    @Override
    public List<Event> current(List<String> keys) {
        if (keys.contains(DEADLY)) {
            throw new LinkageError("nobody foresaw this");
        }
        var sql =
                """
                select c.name, c.value, c.revision
                from counter c
                join unnest(?) with ordinality wanted (name, place) on wanted.name = c.name
                order by wanted.place""";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            var events = new ArrayList<Event>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var counter =
                            new CounterChanged(row.getString(1), row.getLong(2), row.getLong(3));
                    events.add(new Event(counter.name(), counter));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException("counters", e);
        }
    }

    @Override
    public List<String> keysAfter(@Nullable String last, int limit) {
        var sql = "select name from counter where name > ? order by name limit ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, last == null ? "" : last);
            statement.setInt(2, limit);
            var names = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("counters", e);
        }
    }
}
