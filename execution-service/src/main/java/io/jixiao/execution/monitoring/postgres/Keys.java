package io.jixiao.execution.monitoring.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/// Project keys as the two arrays of `unnest(?, ?) wanted (project_code, fiscal_year)`.
final class Keys {

    private Keys() {}

    static void bind(PreparedStatement statement, int index, Collection<ProjectKey> keys)
            throws SQLException {
        var connection = statement.getConnection();
        statement.setArray(
                index,
                connection.createArrayOf(
                        "text", keys.stream().map(key -> key.project().value()).toArray()));
        bindYears(statement, index + 1, keys);
    }

    static void bindYears(PreparedStatement statement, int index, Collection<ProjectKey> keys)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(
                                "integer", keys.stream().map(key -> key.year().year()).toArray()));
    }
}
