package io.jixiao.benchmarks.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Short questions to a database.
public record Sql(Connection connection) {

    public void run(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    public long number(String question) throws SQLException {
        return Long.parseLong(texts(question).getFirst());
    }

    public boolean exists(String table) throws SQLException {
        return number("select count(to_regclass('public." + table + "'))") == 1;
    }

    public boolean isEmpty(String table) {
        try {
            return number("select count(*) from (select 1 from " + table + " limit 1) as row") == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    public List<String> texts(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
