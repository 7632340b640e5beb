package io.jixiao.execution.knowledge.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.knowledge.Change;
import io.jixiao.execution.knowledge.Changes;
import io.jixiao.execution.payment.EntryKey;
import io.jixiao.execution.payment.Step;
import io.jixiao.execution.payment.VoucherLine;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresChanges implements Changes {

    private static final String SUMMARY =
            """
            select
                coalesce(sum(e.amount_fen) filter (where e.recorded_at <= ?), 0) as before_fen,
                coalesce(sum(e.amount_fen) filter (where e.recorded_at <= ?), 0) as after_fen
            from project_account a
            left join ledger_entry e
                on e.project_code = a.project_code and e.fiscal_year = a.fiscal_year and e.counts
            where a.project_code = ? and a.fiscal_year = ? and %s
            group by a.project_code, a.fiscal_year\
            """
                    .formatted(ScopeSql.condition("a"));

    private static final String PLANS =
            """
            select version, effective_on, recorded_at, budget_fen
            from target_version
            where project_code = ? and fiscal_year = ? and recorded_at > ? and recorded_at <= ?
            order by version\
            """;

    private static final String ENTRIES =
            """
            select recorded_at, fiscal_year, pay_cert_no, line_no, mof_div_code, source, step, leg,
                kind, fund, xpay_date, amount_fen, counts
            from ledger_entry
            where project_code = ? and fiscal_year = ? and recorded_at > ? and recorded_at <= ?
            and (recorded_at, pay_cert_no, line_no, mof_div_code, source, step, leg)
                > (?, ?, ?, ?, ?, ?, ?)
            order by recorded_at, pay_cert_no, line_no, mof_div_code, source, step, leg
            limit ?\
            """;

    private final DataSource database;

    PostgresChanges(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Summary> summary(Between between, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SUMMARY)) {
            instant(statement, 1, between.from());
            instant(statement, 2, between.to());
            project(statement, 3, between.project());
            ScopeSql.bind(statement, 5, scope);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Summary(
                                        Money.ofFen(row.getLong("before_fen")),
                                        Money.ofFen(row.getLong("after_fen")),
                                        plans(connection, between)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("changes", e);
        }
    }

    @Override
    public List<Change> entries(Between between, Optional<Place> after, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ENTRIES)) {
            project(statement, 1, between.project());
            instant(statement, 3, between.from());
            instant(statement, 4, between.to());
            place(statement, 5, after);
            statement.setInt(12, limit);
            var changes = new ArrayList<Change>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    changes.add(change(row));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException("changes", e);
        }
    }

    private static List<NewPlan> plans(Connection connection, Between between) throws SQLException {
        try (var statement = connection.prepareStatement(PLANS)) {
            project(statement, 1, between.project());
            instant(statement, 3, between.from());
            instant(statement, 4, between.to());
            var plans = new ArrayList<NewPlan>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    plans.add(
                            new NewPlan(
                                    row.getInt("version"),
                                    row.getObject("effective_on", LocalDate.class),
                                    recordedAt(row),
                                    Money.ofFen(row.getLong("budget_fen"))));
                }
            }
            return plans;
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        var line =
                new VoucherLine(
                        row.getString("source"),
                        row.getString("mof_div_code"),
                        FiscalYear.of(row.getInt("fiscal_year")),
                        row.getString("pay_cert_no"),
                        row.getInt("line_no"));
        return new Change(
                recordedAt(row),
                new EntryKey(line, Step.valueOf(row.getString("step"))),
                row.getInt("leg"),
                row.getString("kind"),
                row.getString("fund"),
                Optional.ofNullable(row.getObject("xpay_date", LocalDate.class)),
                Money.ofFen(row.getLong("amount_fen")),
                row.getBoolean("counts"));
    }

    private static void place(PreparedStatement statement, int index, Optional<Place> after)
            throws SQLException {
        instant(statement, index, after.map(Place::recordedAt).orElse(Instant.EPOCH));
        var line = after.map(place -> place.entry().line());
        statement.setString(index + 1, line.map(VoucherLine::payCertNo).orElse(""));
        statement.setInt(index + 2, line.map(VoucherLine::lineNo).orElse(0));
        statement.setString(index + 3, line.map(VoucherLine::mofDivCode).orElse(""));
        statement.setString(index + 4, line.map(VoucherLine::source).orElse(""));
        statement.setString(index + 5, after.map(place -> place.entry().step().name()).orElse(""));
        statement.setInt(index + 6, after.map(Place::leg).orElse(0));
    }

    private static void project(PreparedStatement statement, int index, ProjectKey project)
            throws SQLException {
        statement.setString(index, project.project().value());
        statement.setInt(index + 1, project.year().year());
    }

    private static void instant(PreparedStatement statement, int index, Instant instant)
            throws SQLException {
        statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    }

    private static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
