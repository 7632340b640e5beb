package io.jixiao.evaluation.evidence.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.evaluation.evidence.ApprovedTarget;
import io.jixiao.evaluation.evidence.Progress;
import io.jixiao.evaluation.evidence.ProjectEvidence;
import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.evidence.Spending;
import io.jixiao.evaluation.scheme.RowRules.Tier;
import io.jixiao.evaluation.scoring.Actual;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.identity.ScopeSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One page of projects in two queries, however many projects it has.
record EvidencePage(Connection connection, ObjectMapper json) {

    private static final String TARGETS_WITH_SPENDING =
            """
            select t.project_code, t.mof_div_code, t.unit_code, t.unit_name, t.name, t.versions,
                s.revision, s.paid_fen, s.complete_through, s.provisional
            from evidence_target t
            left join evidence_spending s using (project_code, fiscal_year)
            where t.fiscal_year = ? and t.project_code > ? and not t.withdrawn and %s
            order by t.project_code
            limit ?"""
                    .formatted(ScopeSql.condition("t"));

    private static final String PROGRESS =
            """
            select project_code, indicator_id, revision, period, value, tier
            from evidence_progress
            where fiscal_year = ? and project_code = any (?)""";

    private static final TypeReference<List<VersionDocument>> VERSIONS = new TypeReference<>() {};

    List<ProjectEvidence> after(
            FiscalYear year, DataScope scope, Optional<ProjectCode> last, int limit)
            throws SQLException, JsonProcessingException {
        var targets = new ArrayList<ApprovedTarget>();
        var spending = new HashMap<ProjectKey, Spending>();
        try (var statement = connection.prepareStatement(TARGETS_WITH_SPENDING)) {
            statement.setInt(1, year.year());
            statement.setString(2, last.map(ProjectCode::value).orElse(""));
            int next = ScopeSql.bind(statement, 3, scope);
            statement.setInt(next, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var target = target(row, year);
                    targets.add(target);
                    spending(row, target.key()).ifPresent(each -> spending.put(each.key(), each));
                }
            }
        }
        var progress = progress(year, targets);
        return targets.stream()
                .map(
                        target ->
                                new ProjectEvidence(
                                        target,
                                        Optional.ofNullable(spending.get(target.key())),
                                        progress.getOrDefault(target.key(), Map.of())))
                .toList();
    }

    private ApprovedTarget target(ResultSet row, FiscalYear year)
            throws SQLException, JsonProcessingException {
        return new ApprovedTarget(
                new ProjectKey(new ProjectCode(row.getString("project_code")), year),
                new BudgetUnit(row.getString("mof_div_code"), row.getString("unit_code")),
                row.getString("unit_name"),
                row.getString("name"),
                false,
                json.readValue(row.getString("versions"), VERSIONS).stream()
                        .map(VersionDocument::toVersion)
                        .toList());
    }

    private static Optional<Spending> spending(ResultSet row, ProjectKey key) throws SQLException {
        long revision = row.getLong("revision");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(
                        new Spending(
                                key,
                                revision,
                                Money.ofFen(row.getLong("paid_fen")),
                                Optional.ofNullable(
                                        row.getObject("complete_through", LocalDate.class)),
                                row.getBoolean("provisional")));
    }

    private Map<ProjectKey, Map<String, Progress>> progress(
            FiscalYear year, List<ApprovedTarget> targets) throws SQLException {
        var progress = new HashMap<ProjectKey, Map<String, Progress>>();
        try (var statement = connection.prepareStatement(PROGRESS)) {
            statement.setInt(1, year.year());
            var codes = targets.stream().map(target -> target.key().project().value()).toArray();
            statement.setArray(2, connection.createArrayOf("text", codes));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var each = progress(row, year);
                    progress.computeIfAbsent(each.key(), _ -> new HashMap<>())
                            .put(each.indicatorId(), each);
                }
            }
        }
        return progress;
    }

    private static Progress progress(ResultSet row, FiscalYear year) throws SQLException {
        return new Progress(
                new ProjectKey(new ProjectCode(row.getString("project_code")), year),
                row.getString("indicator_id"),
                row.getLong("revision"),
                row.getString("period"),
                reached(row));
    }

    private static Actual reached(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("value");
        if (value != null) {
            return new Actual.Measured(value, "");
        }
        var text = row.getString("tier");
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.name().equals(text))
                .findFirst()
                .<Actual>map(tier -> new Actual.InTier(tier, Optional.empty()))
                .orElseGet(() -> new Actual.Words(text));
    }
}
