package io.jixiao.target.target.postgres;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.identity.ScopeSql;
import io.jixiao.target.target.StateName;
import io.jixiao.target.target.TargetFilter;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.TargetSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// One page of targets by keyset, along the indexes in list order.
///
/// A search by words first walks a stretch of the list: that fills the page when the words are
/// common, and is all there is when the caller's part of the list is short. Only when it did
/// neither are the words rare enough, or far enough away, for the index on words and a sort.
@ApplicationScoped
class TargetList {

    /// So many rows are looked at in order before the index on words is asked: a few milliseconds.
    private static final int STRETCH = 3_000;

    private final DataSource database;

    TargetList(DataSource database) {
        this.database = database;
    }

    List<TargetSummary> read(TargetFilter filter, int limit) {
        if (filter.scope().spans().isEmpty()) {
            return List.of();
        }
        try (var connection = database.getConnection()) {
            if (!filter.codePrefix().isEmpty()) {
                return sorted(connection, filter, limit);
            }
            if (filter.text().isEmpty() && filter.unitName().isEmpty()) {
                return inOrder(connection, filter, limit);
            }
            var walked = walked(connection, filter, limit);
            return walked.isEnough(limit) ? walked.found() : sorted(connection, filter, limit);
        } catch (SQLException e) {
            throw new IllegalStateException("list of targets", e);
        }
    }

    private static List<TargetSummary> inOrder(
            Connection connection, TargetFilter filter, int limit) throws SQLException {
        var list = ListSql.inOrder(filter, limit);
        try (var statement = connection.prepareStatement(list.text())) {
            bind(statement, 1, list.values());
            return summaries(statement);
        }
    }

    private static Walked walked(Connection connection, TargetFilter filter, int limit)
            throws SQLException {
        var stretch = ListSql.inOrder(filter, STRETCH);
        var wording = ListSql.wording(filter);
        var sql =
                """
                with stretch as materialized (
                %s
                )
                select length, found.*
                from (select count(*) as length from stretch) whole
                left join lateral (
                    select * from stretch where %s %s limit ?
                ) found on true"""
                        .formatted(stretch.text(), wording.text(), ListSql.ORDER);
        try (var statement = connection.prepareStatement(sql)) {
            int index = bind(statement, 1, stretch.values());
            index = bind(statement, index, wording.values());
            statement.setInt(index, limit);
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<TargetSummary>();
                int length = 0;
                while (row.next()) {
                    length = row.getInt("length");
                    if (row.getString("project_code") != null) {
                        found.add(summary(row));
                    }
                }
                return new Walked(found, length);
            }
        }
    }

    /// At most as much work as the words or the code have rows, and the best of them kept.
    private static List<TargetSummary> sorted(Connection connection, TargetFilter filter, int limit)
            throws SQLException {
        var parts =
                List.of(ListSql.words(filter), ListSql.wording(filter), ListSql.conditions(filter));
        var sql =
                "select "
                        + ListSql.COLUMNS
                        + "\nfrom target t\nwhere "
                        + String.join("\nand ", parts.stream().map(ListSql::text).toList())
                        + "\nand "
                        + ScopeSql.condition("t")
                        + "\n"
                        + ListSql.SORTED
                        + "\nlimit ?";
        try (var statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (var part : parts) {
                index = bind(statement, index, part.values());
            }
            index = ScopeSql.bind(statement, index, filter.scope());
            statement.setInt(index, limit);
            return summaries(statement);
        }
    }

    private static int bind(PreparedStatement statement, int first, List<Object> values)
            throws SQLException {
        int index = first;
        for (var value : values) {
            if (value instanceof String[] texts) {
                statement.setArray(index++, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(index++, value);
            }
        }
        return index;
    }

    private static List<TargetSummary> summaries(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            var page = new ArrayList<TargetSummary>();
            while (row.next()) {
                page.add(summary(row));
            }
            return page;
        }
    }

    private static TargetSummary summary(ResultSet row) throws SQLException {
        return new TargetSummary(
                new TargetKey(
                        new ProjectCode(row.getString("project_code")),
                        FiscalYear.of(row.getInt("fiscal_year"))),
                new BudgetUnit(row.getString("mof_div_code"), row.getString("unit_code")),
                row.getString("unit_name"),
                row.getString("name"),
                Money.ofFen(row.getLong("budget_fen")),
                StateName.valueOf(row.getString("state")),
                row.getLong("revision"));
    }

    /// @param length of the stretch; shorter than asked for: the list ends there
    private record Walked(List<TargetSummary> found, int length) {

        boolean isEnough(int limit) {
            return found.size() >= limit || length < STRETCH;
        }
    }
}
