package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// A county for component tests: projects, money and the date, straight into the tables.
///
/// The ledger cannot be emptied, so every project gets a code of its own.
@ApplicationScoped
public class County {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final DataSource database;
    private final Accounts accounts;
    private final JudgeAccounts judge;

    County(DataSource database, Accounts accounts, JudgeAccounts judge) {
        this.database = database;
        this.accounts = accounts;
        this.judge = judge;
    }

    /// No project, no alert, nothing judged.
    @Transactional
    public void empty() {
        execute("delete from alert_step");
        execute("delete from alert");
        execute("delete from monitoring_run");
        execute("delete from judged_day");
        execute("delete from judged_ahead");
        execute("delete from target_version");
        execute("delete from project_account");
    }

    /// Unlike over HTTP it may go back, as between two tests.
    @Transactional
    public void on(String day) {
        execute("delete from business_date");
        execute("insert into business_date (today) values (?)", LocalDate.parse(day));
    }

    public ProjectKey approved(PlanInForce plan) {
        return approved(plan, "480002");
    }

    @Transactional
    public ProjectKey approved(PlanInForce plan, String unitCode) {
        var code = "13022523P%012d".formatted(NUMBER.incrementAndGet());
        try (var connection = database.getConnection()) {
            var dates =
                    connection.createArrayOf(
                            "date", plan.checkpoints().stream().map(each -> each.date()).toArray());
            var planned =
                    connection.createArrayOf(
                            "bigint",
                            plan.checkpoints().stream()
                                    .map(each -> each.planned().fen())
                                    .toArray());
            execute(
                    connection,
                    """
                    insert into project_account (
                        project_code, fiscal_year, mof_div_code, unit_code, name, plan_version,
                        budget_fen, checkpoint_on, planned_fen)
                    values (?, 2023, '130225000', ?, '项目', 1, ?, ?, ?)""",
                    code,
                    unitCode,
                    plan.budget().fen(),
                    dates,
                    planned);
            execute(
                    connection,
                    """
                    insert into target_version (
                        project_code, fiscal_year, version, effective_on, recorded_at, budget_fen,
                        checkpoint_on, planned_fen, indicators)
                    values (?, 2023, 1, date '2023-01-01', record_instant(), ?, ?, ?, '[]')""",
                    code,
                    plan.budget().fen(),
                    dates,
                    planned);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ProjectKey.of(code, 2023);
    }

    /// In 万元; negative for a refund. Judged in the same transaction, as by the posting.
    @Transactional
    public void pays(ProjectKey project, String day, String amount, LocalDate today) {
        var fen = Money.ofWanYuan(amount).fen();
        accounts.locked(List.of(project));
        execute(
                """
                insert into ledger_entry (
                    fiscal_year, pay_cert_no, line_no, mof_div_code, source, step, leg, kind,
                    project_code, unit_code, fund_type_code, fund, amount_fen, xpay_date,
                    original_pay_cert_no, recorded_at)
                values (2023, ?, 1, '130225000', 'treasury', 'PAID', 1, ?, ?, '480002', '11',
                    'FISCAL', ?, ?, ?, record_instant())""",
                "T" + NUMBER.incrementAndGet(),
                fen < 0 ? "REFUND" : "PAYMENT",
                project.project().value(),
                fen,
                LocalDate.parse(day),
                fen < 0 ? "T0" : null);
        execute(
                """
                update project_account
                set paid_fiscal_fen = paid_fiscal_fen + ?, revision = revision + 1
                where project_code = ? and fiscal_year = 2023""",
                fen,
                project.project().value());
        judge.posted(accounts.locked(List.of(project)), today);
    }

    public void pays(ProjectKey project, String day, String amount) {
        pays(project, day, amount, LocalDate.parse(day));
    }

    @Transactional
    public void execute(String sql, Object... values) {
        try (var connection = database.getConnection()) {
            execute(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
