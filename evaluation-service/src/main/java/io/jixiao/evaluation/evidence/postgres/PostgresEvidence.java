package io.jixiao.evaluation.evidence.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.evaluation.evidence.ApprovedTarget;
import io.jixiao.evaluation.evidence.Evidence;
import io.jixiao.evaluation.evidence.Progress;
import io.jixiao.evaluation.evidence.ProjectEvidence;
import io.jixiao.evaluation.evidence.Spending;
import io.jixiao.evaluation.scheme.RowRules.Tier;
import io.jixiao.evaluation.scoring.Actual;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresEvidence implements Evidence {

    private static final String KEEP_TARGET =
            """
            insert into evidence_target as kept (
                project_code, fiscal_year, mof_div_code, unit_code, unit_name, name, withdrawn,
                newest_version, versions)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
            on conflict (project_code, fiscal_year) do update
            set mof_div_code = excluded.mof_div_code,
                unit_code = excluded.unit_code,
                unit_name = excluded.unit_name,
                name = excluded.name,
                withdrawn = excluded.withdrawn,
                newest_version = excluded.newest_version,
                versions = excluded.versions,
                kept_at = clock_timestamp()
            where kept.newest_version <= excluded.newest_version""";

    private static final String KEEP_SPENDING =
            """
            insert into evidence_spending as kept (
                project_code, fiscal_year, revision, paid_fen, complete_through, provisional)
            values (?, ?, ?, ?, ?, ?)
            on conflict (project_code, fiscal_year) do update
            set revision = excluded.revision,
                paid_fen = excluded.paid_fen,
                complete_through = excluded.complete_through,
                provisional = excluded.provisional,
                kept_at = clock_timestamp()
            where kept.revision < excluded.revision""";

    private static final String KEEP_PROGRESS =
            """
            insert into evidence_progress as kept (
                project_code, fiscal_year, indicator_id, revision, period, value, tier)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (project_code, fiscal_year, indicator_id) do update
            set revision = excluded.revision,
                period = excluded.period,
                value = excluded.value,
                tier = excluded.tier,
                kept_at = clock_timestamp()
            where kept.revision < excluded.revision""";

    private static final String COUNT =
            """
            select count(*)
            from evidence_target t
            where t.fiscal_year = ? and not t.withdrawn and %s"""
                    .formatted(ScopeSql.condition("t"));

    private final DataSource database;
    private final ObjectMapper json;

    PostgresEvidence(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void keepTargets(List<ApprovedTarget> targets) {
        batch(KEEP_TARGET, targets, this::bind);
    }

    @Override
    public void keepSpending(List<Spending> spending) {
        batch(KEEP_SPENDING, spending, PostgresEvidence::bind);
    }

    @Override
    public void keepProgress(List<Progress> progress) {
        batch(KEEP_PROGRESS, progress, PostgresEvidence::bind);
    }

    @Override
    public List<ProjectEvidence> after(
            FiscalYear year, DataScope scope, Optional<ProjectCode> last, int limit) {
        try (var connection = database.getConnection()) {
            return new EvidencePage(connection, json).after(year, scope, last, limit);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("evidence", e);
        }
    }

    @Override
    public int count(FiscalYear year, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT)) {
            statement.setInt(1, year.year());
            ScopeSql.bind(statement, 2, scope);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("evidence", e);
        }
    }

    @FunctionalInterface
    private interface Binding<T> {
        void bind(PreparedStatement statement, T value)
                throws SQLException, JsonProcessingException;
    }

    /// One statement per row, sent together: a key may stand twice in what arrived together.
    private <T> void batch(String sql, List<T> values, Binding<T> binding) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var value : values) {
                binding.bind(statement, value);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("evidence", e);
        }
    }

    private void bind(PreparedStatement statement, ApprovedTarget target)
            throws SQLException, JsonProcessingException {
        statement.setString(1, target.key().project().value());
        statement.setInt(2, target.key().year().year());
        statement.setString(3, target.unit().mofDivCode());
        statement.setString(4, target.unit().unitCode());
        statement.setString(5, target.unitName());
        statement.setString(6, target.name());
        statement.setBoolean(7, target.withdrawn());
        statement.setInt(8, target.newestVersion());
        statement.setString(
                9,
                json.writeValueAsString(
                        target.versions().stream().map(VersionDocument::of).toList()));
    }

    private static void bind(PreparedStatement statement, Spending spending) throws SQLException {
        statement.setString(1, spending.key().project().value());
        statement.setInt(2, spending.key().year().year());
        statement.setLong(3, spending.revision());
        statement.setLong(4, spending.paid().fen());
        statement.setObject(5, spending.completeThrough().orElse(null));
        statement.setBoolean(6, spending.provisional());
    }

    private static void bind(PreparedStatement statement, Progress progress) throws SQLException {
        statement.setString(1, progress.key().project().value());
        statement.setInt(2, progress.key().year().year());
        statement.setString(3, progress.indicatorId());
        statement.setLong(4, progress.revision());
        statement.setString(5, progress.period());
        statement.setBigDecimal(6, value(progress.reached()));
        statement.setString(7, tier(progress.reached()));
    }

    private static @Nullable BigDecimal value(Actual reached) {
        return reached instanceof Actual.Measured(var value, _) ? value : null;
    }

    private static @Nullable String tier(Actual reached) {
        return switch (reached) {
            case Actual.InTier(Tier tier, _) -> tier.name();
            case Actual.Words(var text) -> text;
            case Actual.Measured _, Actual.Nothing _ -> null;
        };
    }
}
