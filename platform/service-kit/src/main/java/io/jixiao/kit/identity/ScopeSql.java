package io.jixiao.kit.identity;

import io.jixiao.kernel.DataScope;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The data scope as a condition: the one place where lists and single reads are narrowed.
public final class ScopeSql {

    private ScopeSql() {}

    /// A condition on `alias.mof_div_code` and `alias.unit_code` with two parameters.
    public static String condition(String alias) {
        return """
        exists (
            select 1
            from unnest(cast(? as text[]), cast(? as text[])) scope (division, prefix)
            where scope.division in ('*', %1$s.mof_div_code)
            and starts_with(%1$s.unit_code, scope.prefix)
        )"""
                .formatted(alias);
    }

    /// Sets the two parameters and returns the index after them.
    public static int bind(PreparedStatement statement, int index, DataScope scope)
            throws SQLException {
        var connection = statement.getConnection();
        statement.setArray(index, connection.createArrayOf("text", scope.divisions()));
        statement.setArray(index + 1, connection.createArrayOf("text", scope.unitPrefixes()));
        return index + 2;
    }
}
