package io.jixiao.execution.progress.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.progress.IndicatorKey;
import io.jixiao.execution.progress.Likelihood;
import io.jixiao.execution.progress.Reading;
import io.jixiao.execution.progress.Report;
import io.jixiao.execution.progress.StoredReport;
import io.jixiao.execution.progress.Tier;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row of `progress_report`.
final class ReportRow {

    static final String COLUMNS =
            """
            r.id, r.project_code, r.fiscal_year, r.indicator_id, r.period, r.value, r.tier, r.note,
            r.evidence, r.expected_at_year_end, r.likelihood, r.reason, r.reporter, r.recorded_at""";

    private ReportRow() {}

    static List<StoredReport> readAll(PreparedStatement statement) throws SQLException {
        var reports = new ArrayList<StoredReport>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                reports.add(read(row));
            }
        }
        return reports;
    }

    static StoredReport read(ResultSet row) throws SQLException {
        return new StoredReport(
                row.getLong("id"),
                new Report(
                        new IndicatorKey(
                                ProjectKey.of(
                                        row.getString("project_code"), row.getInt("fiscal_year")),
                                row.getString("indicator_id")),
                        YearMonth.parse(row.getString("period")),
                        reading(row),
                        Optional.ofNullable(row.getString("note")),
                        List.of((String[]) row.getArray("evidence").getArray()),
                        Optional.ofNullable(row.getBigDecimal("expected_at_year_end"))
                                .map(ReportRow::canonical),
                        Optional.ofNullable(row.getString("likelihood")).map(Likelihood::valueOf),
                        Optional.ofNullable(row.getString("reason"))),
                row.getString("reporter"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static Reading reading(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("value");
        return value == null
                ? new Reading.InWords(Tier.valueOf(row.getString("tier")))
                : new Reading.Value(value);
    }

    private static BigDecimal canonical(BigDecimal number) {
        return new Reading.Value(number).number();
    }
}
