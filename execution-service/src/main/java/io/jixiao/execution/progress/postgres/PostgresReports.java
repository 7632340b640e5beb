package io.jixiao.execution.progress.postgres;

import io.jixiao.execution.progress.IndicatorKey;
import io.jixiao.execution.progress.Reading;
import io.jixiao.execution.progress.Report;
import io.jixiao.execution.progress.Reports;
import io.jixiao.execution.progress.StoredReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresReports implements Reports {

    private static final String OF =
            """
            select %s
            from progress_report r
            where r.project_code = ? and r.fiscal_year = ? and r.indicator_id = ?
            order by r.id"""
                    .formatted(ReportRow.COLUMNS);

    private static final String INSERT =
            """
            insert into progress_report as r (
                project_code, fiscal_year, indicator_id, period, value, tier, note, evidence,
                expected_at_year_end, likelihood, reason, reporter)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning %s"""
                    .formatted(ReportRow.COLUMNS);

    private static final String LATEST =
            """
            insert into indicator_reading (
                project_code, fiscal_year, indicator_id, report_id, revision)
            values (?, ?, ?, ?, 1)
            on conflict (project_code, fiscal_year, indicator_id) do update set
                report_id = excluded.report_id,
                revision = indicator_reading.revision + 1""";

    private final DataSource database;

    PostgresReports(DataSource database) {
        this.database = database;
    }

    @Override
    public List<StoredReport> of(IndicatorKey indicator) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF)) {
            bind(statement, indicator);
            return ReportRow.readAll(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("progress reports", e);
        }
    }

    @Override
    public StoredReport store(Report report, String reporter, boolean isLatest) {
        try (var connection = database.getConnection()) {
            var stored = insert(connection, report, reporter);
            if (isLatest) {
                latest(connection, stored);
            }
            return stored;
        } catch (SQLException e) {
            throw new IllegalStateException("progress report", e);
        }
    }

    private static StoredReport insert(Connection connection, Report report, String reporter)
            throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            bind(statement, report.indicator());
            statement.setString(4, report.period().toString());
            switch (report.reading()) {
                case Reading.Value(var number) -> {
                    statement.setBigDecimal(5, number);
                    statement.setString(6, null);
                }
                case Reading.InWords(var tier) -> {
                    statement.setBigDecimal(5, null);
                    statement.setString(6, tier.name());
                }
            }
            statement.setString(7, report.note().orElse(null));
            statement.setArray(8, connection.createArrayOf("text", report.evidence().toArray()));
            statement.setBigDecimal(9, report.expectedAtYearEnd().orElse(null));
            statement.setString(10, report.likelihood().map(Enum::name).orElse(null));
            statement.setString(11, report.reason().orElse(null));
            statement.setString(12, reporter);
            return ReportRow.readAll(statement).getFirst();
        }
    }

    private static void latest(Connection connection, StoredReport stored) throws SQLException {
        try (var statement = connection.prepareStatement(LATEST)) {
            bind(statement, stored.report().indicator());
            statement.setLong(4, stored.number());
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, IndicatorKey indicator)
            throws SQLException {
        statement.setString(1, indicator.project().project().value());
        statement.setInt(2, indicator.project().year().year());
        statement.setString(3, indicator.indicatorId());
    }
}
