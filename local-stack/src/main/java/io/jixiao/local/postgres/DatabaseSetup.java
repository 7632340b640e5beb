package io.jixiao.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/// Creates roles and databases that do not exist yet.
record DatabaseSetup(Connection connection) {

    void ensure(String database, String role, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", role)) {
            execute("create role %I login", role);
        }
        execute("alter role %I login password %L", role, password);
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            execute("create database %I owner %I", database, role);
        }
    }

    private boolean exists(String sql, String name) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (var result = query.executeQuery()) {
                return result.next();
            }
        }
    }

    /// Names cannot be parameters of these commands, so the server quotes them itself.
    private void execute(String template, String... names) throws SQLException {
        var quoted = "select format(?" + ", ?::text".repeat(names.length) + ")";
        try (var query = connection.prepareStatement(quoted)) {
            query.setString(1, template);
            for (var i = 0; i < names.length; i++) {
                query.setString(i + 2, names[i]);
            }
            try (var result = query.executeQuery();
                    var statement = connection.createStatement()) {
                result.next();
                statement.execute(result.getString(1));
            }
        }
    }
}
