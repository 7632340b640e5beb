package io.jixiao.execution.commitment.postgres;

import io.jixiao.execution.commitment.PaidByDay;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.commitment.ProjectNow;
import io.jixiao.execution.commitment.ProjectsNow;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kit.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/// One statement, because round trips and transactions cost more than what is read.
@ApplicationScoped
class PostgresProjectsNow implements ProjectsNow {

    private final DataSource database;
    private final BusinessClock clock;
    private final Map<FiscalYear, String> byYear = new ConcurrentHashMap<>();

    PostgresProjectsNow(DataSource database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<ProjectNow> find(ProjectKey key, DataScope scope) {
        var sql = byYear.computeIfAbsent(key.year(), PostgresProjectsNow::sql);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key.project().value());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(read(row)).filter(now -> covers(scope, now))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("project as it stands", e);
        }
    }

    /// The year stands in the text: so there is a plan for each year that looks into its partition
    /// only, and PostgreSQL keeps it. Planning anew would cost more than reading.
    private static String sql(FiscalYear year) {
        return """
            select %3$s as today, %1$s, paid.days, paid.fen, parked.waiting,
                coalesce(version.indicators::text, '[]') as indicators,
                exists (
                    select
                    from progress_report report
                    where report.project_code = a.project_code and report.fiscal_year = %2$d
                ) as reported
            from project_account a
            left join target_version version
                on version.project_code = a.project_code and version.fiscal_year = %2$d
                and version.version = a.plan_version
            cross join lateral (
                select array_agg(day) as days, array_agg(fen) as fen
                from (
                    select entry.xpay_date as day, sum(entry.amount_fen)::bigint as fen
                    from ledger_entry entry
                    where entry.project_code = a.project_code and entry.fiscal_year = %2$d
                    and entry.counts
                    group by entry.xpay_date
                    order by entry.xpay_date
                ) by_day
            ) paid
            cross join lateral (
                select count(*)::integer as waiting
                from parked_event event
                where (event.project_code = a.project_code or event.to_project_code = a.project_code)
                and event.fiscal_year = %2$d and event.state = 'WAITING'
            ) parked
            where a.project_code = ? and a.fiscal_year = %2$d"""
                .formatted(AccountRow.COLUMNS, year.year(), BusinessClock.PUT);
    }

    private static boolean covers(DataScope scope, ProjectNow now) {
        var unit = now.account().unit();
        return scope.covers(unit.mofDivCode(), unit.unitCode());
    }

    private ProjectNow read(ResultSet row) throws SQLException {
        return new ProjectNow(
                clock.today(row.getObject("today", LocalDate.class)),
                AccountRow.read(row),
                paid(row),
                row.getInt("waiting"),
                row.getString("indicators"),
                row.getBoolean("reported"));
    }

    private static PaidByDay paid(ResultSet row) throws SQLException {
        var days = row.getString("days");
        if (days == null) {
            return PaidByDay.NOTHING;
        }
        var fen = (Long[]) row.getArray("fen").getArray();
        var paid = new TreeMap<LocalDate, Money>();
        for (int i = 0; i < fen.length; i++) {
            paid.put(AccountRow.date(days, i), Money.ofFen(fen[i]));
        }
        return new PaidByDay(paid);
    }
}
