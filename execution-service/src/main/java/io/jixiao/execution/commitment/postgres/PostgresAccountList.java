package io.jixiao.execution.commitment.postgres;

import io.jixiao.execution.commitment.AccountFilter;
import io.jixiao.execution.commitment.AccountList;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresAccountList implements AccountList {

    private static final String LIST =
            """
            select %s
            from project_account a
            where (cardinality(?) = 0 or a.standing = any (?))
            and (cast(? as integer) is null or a.fiscal_year = ?)
            and (cast(? as text) is null or a.mof_div_code = ?)
            and starts_with(a.unit_code, ?)
            and (a.project_code, a.fiscal_year) > (?, ?)
            and %s
            order by a.project_code, a.fiscal_year
            limit ?"""
                    .formatted(AccountRow.COLUMNS, ScopeSql.condition("a"));

    private final DataSource database;

    PostgresAccountList(DataSource database) {
        this.database = database;
    }

    @Override
    public List<ProjectAccount> list(
            AccountFilter filter, Optional<ProjectKey> after, int limit, DataScope scope) {
        var year = filter.year().map(each -> each.year()).orElse(null);
        var division = filter.mofDivCode().orElse(null);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            var standings =
                    connection.createArrayOf(
                            "text", filter.standings().stream().map(Enum::name).toArray());
            statement.setArray(1, standings);
            statement.setArray(2, standings);
            statement.setObject(3, year);
            statement.setObject(4, year);
            statement.setString(5, division);
            statement.setString(6, division);
            statement.setString(7, filter.unitPrefix());
            statement.setString(8, after.map(key -> key.project().value()).orElse(""));
            statement.setInt(9, after.map(key -> key.year().year()).orElse(0));
            int next = ScopeSql.bind(statement, 10, scope);
            statement.setInt(next, limit);
            var accounts = new ArrayList<ProjectAccount>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    accounts.add(AccountRow.read(row));
                }
            }
            return accounts;
        } catch (SQLException e) {
            throw new IllegalStateException("accounts", e);
        }
    }
}
