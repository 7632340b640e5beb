package io.jixiao.execution.commitment.postgres;

import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresAccounts implements Accounts {

    /// One probe of the primary key each, in the order of the keys, so that no two transactions
    /// wait for each other in a circle. A plain join would read every account for each batch.
    private static final String LOCKED_IN_ORDER =
            """
            with held as materialized (
                select a.*
                from (
                    select *
                    from unnest(?, ?) wanted (project_code, fiscal_year)
                    order by project_code, fiscal_year
                ) wanted
                cross join lateral (
                    select %1$s
                    from project_account a
                    where a.project_code = wanted.project_code
                    and a.fiscal_year = wanted.fiscal_year
                    for update
                ) a
            )
            """;

    /// The instant is drawn after the last of them is locked; it comes also without any.
    private static final String HELD =
            (LOCKED_IN_ORDER
                            + """
            select drawn.held_at, %1$s
            from (
                select record_instant() as held_at
                from held
                having count(*) >= 0
            ) drawn
            left join held a on true""")
                    .formatted(AccountRow.COLUMNS);

    private static final String FIND =
            """
            select %s
            from project_account a
            where a.project_code = ? and a.fiscal_year = ? and %s"""
                    .formatted(AccountRow.COLUMNS, ScopeSql.condition("a"));

    private static final String JUDGED =
            """
            update project_account
            set standing = ?, alerted = ?
            where project_code = ? and fiscal_year = ?""";

    private static final String REVISED =
            LOCKED_IN_ORDER.formatted("project_code, fiscal_year")
                    + """
            update project_account a
            set revision = a.revision + 1, changed_at = clock_timestamp()
            from held
            where a.project_code = held.project_code and a.fiscal_year = held.fiscal_year""";

    private static final String AFTER =
            """
            select project_code, fiscal_year
            from project_account
            where (project_code, fiscal_year) > (?, ?) and state = 'APPROVED'
            order by project_code, fiscal_year
            limit ?""";

    private final DataSource database;

    PostgresAccounts(DataSource database) {
        this.database = database;
    }

    @Override
    public Held held(Collection<ProjectKey> keys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HELD)) {
            bind(statement, keys);
            return held(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("accounts", e);
        }
    }

    @Override
    public Optional<ProjectAccount> find(ProjectKey key, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, key.project().value());
            statement.setInt(2, key.year().year());
            ScopeSql.bind(statement, 3, scope);
            return accounts(statement).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("account", e);
        }
    }

    @Override
    public void judged(Collection<Judged> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(JUDGED)) {
            for (var account : accounts) {
                statement.setString(1, account.standing().name());
                statement.setBoolean(2, account.alerted());
                statement.setString(3, account.key().project().value());
                statement.setInt(4, account.key().year().year());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("standing", e);
        }
    }

    @Override
    public void revised(Collection<ProjectKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REVISED)) {
            bind(statement, keys);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("revisions", e);
        }
    }

    @Override
    public List<ProjectKey> after(Optional<ProjectKey> last, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AFTER)) {
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
            throw new IllegalStateException("accounts", e);
        }
    }

    private static void bind(PreparedStatement statement, Collection<ProjectKey> keys)
            throws SQLException {
        var connection = statement.getConnection();
        var codes = keys.stream().map(key -> key.project().value()).toArray();
        var years = keys.stream().map(key -> key.year().year()).toArray();
        statement.setArray(1, connection.createArrayOf("text", codes));
        statement.setArray(2, connection.createArrayOf("integer", years));
    }

    private static Held held(PreparedStatement statement) throws SQLException {
        var accounts = new ArrayList<ProjectAccount>();
        try (var row = statement.executeQuery()) {
            row.next();
            var at = row.getObject("held_at", OffsetDateTime.class).toInstant();
            if (row.getString("project_code") != null) {
                do {
                    accounts.add(AccountRow.read(row));
                } while (row.next());
            }
            return new Held(accounts, at);
        }
    }

    private static List<ProjectAccount> accounts(PreparedStatement statement) throws SQLException {
        var accounts = new ArrayList<ProjectAccount>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                accounts.add(AccountRow.read(row));
            }
        }
        return accounts;
    }
}
