package io.jixiao.target.target.postgres;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.identity.ScopeSql;
import io.jixiao.target.target.StateName;
import io.jixiao.target.target.TargetFilter;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.TargetSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/// One page of targets by keyset, along the index `target_in_list_order`.
///
/// The scope is a condition no index serves, so its outer bounds stand beside it: the index is
/// entered at the first unit a caller may see.
@ApplicationScoped
class TargetList {

    private static final String SELECT =
            """
            select project_code, fiscal_year, mof_div_code, unit_code, unit_name, name,
                budget_fen, state, revision
            from target t
            where\s""";

    private static final String ORDER =
            """

            order by fiscal_year, mof_div_code, unit_code, project_code
            limit ?""";

    private final DataSource database;

    TargetList(DataSource database) {
        this.database = database;
    }

    List<TargetSummary> read(TargetFilter filter, int limit) {
        var where = new Conditions(filter);
        var sql = SELECT + where.sql() + "\nand " + ScopeSql.condition("t") + ORDER;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (var value : where.values()) {
                statement.setObject(index++, value);
            }
            index = ScopeSql.bind(statement, index, filter.scope());
            statement.setInt(index, limit);
            try (var result = statement.executeQuery()) {
                var page = new ArrayList<TargetSummary>();
                while (result.next()) {
                    page.add(summary(result));
                }
                return page;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("list of targets", e);
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

    /// What is asked for, with its values in order.
    private record Conditions(List<String> parts, List<Object> values) {

        /// After every digit, so that a prefix becomes a range.
        private static final String AFTER_DIGITS = ":";

        Conditions(TargetFilter filter) {
            this(new ArrayList<>(), new ArrayList<>());
            filter.years().forEach(year -> add("fiscal_year = ?", year.year()));
            if (!filter.unitPrefix().isEmpty()) {
                addPrefix(filter.unitPrefix());
            }
            if (!filter.text().isEmpty()) {
                add("position(lower(?) in lower(name)) > 0", filter.text());
            }
            if (!filter.states().isEmpty()) {
                var marks =
                        String.join(
                                ", ", java.util.Collections.nCopies(filter.states().size(), "?"));
                add(
                        "state in (" + marks + ")",
                        filter.states().stream().map(StateName::name).sorted().toArray());
            }
            filter.position()
                    .ifPresent(
                            position ->
                                    add(
                                            "(fiscal_year, mof_div_code, unit_code, project_code)"
                                                    + " > (?, ?, ?, ?)",
                                            position.year().year(),
                                            position.unit().mofDivCode(),
                                            position.unit().unitCode(),
                                            position.projectCode().value()));
            addBounds(filter.scope());
        }

        private void addBounds(DataScope scope) {
            var divisions = Arrays.stream(scope.divisions()).distinct().toList();
            if (divisions.size() != 1 || divisions.contains("*")) {
                return;
            }
            add("mof_div_code = ?", divisions.getFirst());
            if (scope.unitPrefixes().length == 1) {
                addPrefix(scope.unitPrefixes()[0]);
            }
        }

        private void addPrefix(String prefix) {
            add("unit_code >= ? and unit_code < ?", prefix, prefix + AFTER_DIGITS);
        }

        private void add(String part, Object... given) {
            parts.add(part);
            values.addAll(List.of(given));
        }

        String sql() {
            return parts.isEmpty() ? "true" : String.join("\nand ", parts);
        }
    }
}
