package io.jixiao.execution.commitment.postgres;

import io.jixiao.execution.commitment.ProjectGate;
import io.jixiao.execution.commitment.ProjectKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.TreeSet;
import javax.sql.DataSource;

/// A row that is not there cannot be locked; so its name is.
@ApplicationScoped
class AdvisoryGate implements ProjectGate {

    private static final String HOLD =
            "select pg_advisory_xact_lock(hashtextextended('project ' || ?, 0))";

    private final DataSource database;

    AdvisoryGate(DataSource database) {
        this.database = database;
    }

    @Override
    public void hold(Collection<ProjectKey> keys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HOLD)) {
            for (var key : new TreeSet<>(keys)) {
                statement.setString(1, key.toString());
                statement.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("project gate", e);
        }
    }
}
