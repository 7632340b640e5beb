package io.jixiao.kit.audit;

import io.jixiao.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Writes into the caller's transaction: what is undone leaves no trace of having been done.
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT =
            """
            insert into audit_event (actor, roles, action, subject, outcome, detail)
            values (?, ?, ?, ?, ?, ?)""";

    private final DataSource database;

    AuditTrail(DataSource database) {
        this.database = database;
    }

    /// @param action `target.approve`, a slug
    /// @param subject what it was done to, `13022523P004089100032/2023`
    public void done(Caller caller, String action, String subject, @Nullable String detail) {
        write(caller, action, subject, "DONE", detail);
    }

    public void refused(Caller caller, String action, String subject, String outcome) {
        write(caller, action, subject, outcome, null);
    }

    private void write(
            Caller caller, String action, String subject, String outcome, @Nullable String detail) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, caller.subject());
            statement.setArray(2, connection.createArrayOf("text", caller.roles().toArray()));
            statement.setString(3, action);
            statement.setString(4, subject);
            statement.setString(5, outcome);
            statement.setString(6, detail);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("audit", e);
        }
    }
}
