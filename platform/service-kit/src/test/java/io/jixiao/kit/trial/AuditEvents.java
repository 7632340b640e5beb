package io.jixiao.kit.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What stands in the audit trail.
@ApplicationScoped
public class AuditEvents {

    public record AuditEvent(
            String actor,
            List<String> roles,
            String action,
            String subject,
            String outcome,
            @Nullable String detail) {}

    private final DataSource database;

    AuditEvents(DataSource database) {
        this.database = database;
    }

    /// In the order they were kept.
    public List<AuditEvent> of(String actor) {
        var sql =
                """
                select actor, roles, action, subject, outcome, detail
                from audit_event
                where actor = ?
                order by id""";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, actor);
            var events = new ArrayList<AuditEvent>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(
                            new AuditEvent(
                                    row.getString(1),
                                    List.of((String[]) row.getArray(2).getArray()),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6)));
                }
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException("audit", e);
        }
    }
}
