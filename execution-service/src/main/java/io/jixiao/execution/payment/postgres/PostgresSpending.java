package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.payment.ReadSpending;
import io.jixiao.execution.payment.Spending;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresSpending implements ReadSpending {

    private static final List<Column<ProjectKey>> KEY =
            List.of(
                    new Column<>("project_code", "text", key -> key.project().value()),
                    new Column<>("fiscal_year", "integer", key -> key.year().year()));

    private static final String OF =
            """
            select a.project_code, a.fiscal_year, a.mof_div_code, a.unit_code, a.paid_fiscal_fen,
                a.paid_other_fen, a.in_transit_fen, a.last_effective_on, a.revision, a.changed_at, (
                select count(*)
                from parked_event e
                where e.state = 'WAITING'
                and e.project_code = a.project_code
                and e.fiscal_year = a.fiscal_year
            ) as parked
            from %s wanted (project_code, fiscal_year)
            cross join lateral (
                select *
                from project_account one
                where one.project_code = wanted.project_code
                and one.fiscal_year = wanted.fiscal_year
                offset 0
            ) a"""
                    .formatted(Column.unnest(KEY));

    private static final String KEYS_AFTER =
            """
            select project_code, fiscal_year
            from project_account
            where (project_code, fiscal_year) > (?, ?)
            order by project_code, fiscal_year
            limit ?""";

    private final DataSource database;

    PostgresSpending(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Spending> of(Collection<ProjectKey> keys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF)) {
            Column.bind(statement, 1, KEY, List.copyOf(keys));
            var spending = new ArrayList<Spending>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    spending.add(read(row));
                }
            }
            return spending;
        } catch (SQLException e) {
            throw new IllegalStateException("spending", e);
        }
    }

    @Override
    public List<ProjectKey> keysAfter(Optional<ProjectKey> last, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEYS_AFTER)) {
            statement.setString(1, last.map(key -> key.project().value()).orElse(""));
            statement.setInt(2, last.map(key -> key.year().year()).orElse(0));
            statement.setInt(3, limit);
            var keys = new ArrayList<ProjectKey>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(ProjectKey.of(row.getString(1), row.getInt(2)));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("spending", e);
        }
    }

    private static Spending read(ResultSet row) throws SQLException {
        return new Spending(
                ProjectKey.of(row.getString("project_code"), row.getInt("fiscal_year")),
                new BudgetUnit(row.getString("mof_div_code"), row.getString("unit_code")),
                Money.ofFen(row.getLong("paid_fiscal_fen")),
                Money.ofFen(row.getLong("paid_other_fen")),
                Money.ofFen(row.getLong("in_transit_fen")),
                Optional.ofNullable(row.getObject("last_effective_on", LocalDate.class)),
                row.getLong("revision"),
                row.getInt("parked"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
