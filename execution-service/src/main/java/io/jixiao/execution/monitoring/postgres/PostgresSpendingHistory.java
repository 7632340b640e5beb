package io.jixiao.execution.monitoring.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.monitoring.PaidByDay;
import io.jixiao.execution.monitoring.SpendingHistory;
import io.jixiao.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresSpendingHistory implements SpendingHistory {

    private static final String BY_DAY =
            """
            select e.project_code, e.fiscal_year, e.xpay_date, sum(e.amount_fen)
            from unnest(?, ?) wanted (project_code, fiscal_year)
            join ledger_entry e using (project_code, fiscal_year)
            where e.counts
            group by e.project_code, e.fiscal_year, e.xpay_date""";

    private final DataSource database;

    PostgresSpendingHistory(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<ProjectKey, PaidByDay> paidByDay(Collection<ProjectKey> projects) {
        var sums = new HashMap<ProjectKey, Map<LocalDate, Money>>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BY_DAY)) {
            Keys.bind(statement, 1, projects);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    sums.computeIfAbsent(
                                    ProjectKey.of(row.getString(1), row.getInt(2)),
                                    _ -> new TreeMap<>())
                            .put(row.getObject(3, LocalDate.class), Money.ofFen(row.getLong(4)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("ledger", e);
        }
        return sums.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, each -> PaidByDay.of(each.getValue())));
    }
}
