package io.jixiao.execution.payment.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A column that travels as an array: one parameter for a whole batch.
///
/// @param type of PostgreSQL
record Column<T>(String name, String type, Function<T, @Nullable Object> value) {

    static <T> String names(List<Column<T>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /// `(entry.source, entry.amount_fen)`
    static <T> String rowOf(String table, List<Column<T>> columns) {
        return columns.stream()
                .map(column -> table + "." + column.name)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /// `unnest(?::text[], ?::bigint[])`
    static <T> String unnest(List<Column<T>> columns) {
        return columns.stream()
                .map(column -> "?::" + column.type + "[]")
                .collect(Collectors.joining(", ", "unnest(", ")"));
    }

    /// Of the type itself, where the driver can send it as it is, without printing it.
    private @Nullable Object[] array(int length) {
        return switch (type) {
            case "text" -> new String[length];
            case "integer" -> new Integer[length];
            case "bigint" -> new Long[length];
            default -> new Object[length];
        };
    }

    /// Returns the index after the last parameter it has set.
    static <T> int bind(
            PreparedStatement statement, int index, List<Column<T>> columns, List<T> rows)
            throws SQLException {
        int next = index;
        for (var column : columns) {
            var values = rows.stream().map(column.value).toArray(column::array);
            statement.setArray(
                    next++, statement.getConnection().createArrayOf(column.type, values));
        }
        return next;
    }
}
