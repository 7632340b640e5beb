package io.jixiao.target.target.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/// Versions as rows that a trigger lets nobody change.
@ApplicationScoped
class PostgresVersions implements Versions {

    private static final String INSERT =
            """
            insert into target_version
                (project_code, fiscal_year, version, effective_on, recorded_at, approved_by,
                grade, mof_div_code, unit_code, budget_fen, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""";

    private static final String SELECT =
            """
            select v.*
            from unnest(cast(? as text[]), cast(? as integer[])) wanted (code, year)
            join target_version v on v.project_code = wanted.code and v.fiscal_year = wanted.year
            order by v.project_code, v.fiscal_year, v.version""";

    private static final String KEYS =
            """
            select project_code, fiscal_year
            from target_version
            where version = 1
            and (project_code, fiscal_year) > (?, ?)
            order by project_code, fiscal_year
            limit ?""";

    private final DataSource database;
    private final ObjectMapper json;

    PostgresVersions(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public void add(TargetKey key, ApprovedVersion version) {
        var content = VersionContent.of(version.project(), version.plan());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, key.projectCode().value());
            statement.setInt(2, key.fiscalYear().year());
            statement.setInt(3, version.version());
            statement.setObject(4, version.effectiveOn());
            statement.setObject(5, version.recordedAt().atOffset(ZoneOffset.UTC));
            statement.setString(6, version.approvedBy());
            statement.setString(7, version.grade().name());
            statement.setString(8, content.mofDivCode());
            statement.setString(9, content.unitCode());
            statement.setLong(10, version.project().funding().budget().fen());
            statement.setString(11, json.writeValueAsString(content));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("version of " + key, e);
        }
    }

    @Override
    public List<ApprovedVersion> of(TargetKey key) {
        return of(List.of(key)).getOrDefault(key, List.of());
    }

    @Override
    public Map<TargetKey, List<ApprovedVersion>> of(List<TargetKey> keys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELECT)) {
            var codes = keys.stream().map(key -> key.projectCode().value()).toArray();
            var years = keys.stream().map(key -> key.fiscalYear().year()).toArray();
            statement.setArray(1, connection.createArrayOf("text", codes));
            statement.setArray(2, connection.createArrayOf("integer", years));
            try (var row = statement.executeQuery()) {
                var found = new LinkedHashMap<TargetKey, List<ApprovedVersion>>();
                while (row.next()) {
                    found.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(version(row));
                }
                return found;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("versions", e);
        }
    }

    @Override
    public List<TargetKey> keysAfter(Optional<TargetKey> last, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEYS)) {
            bindKey(statement, last);
            statement.setInt(3, limit);
            try (var row = statement.executeQuery()) {
                var keys = new ArrayList<TargetKey>();
                while (row.next()) {
                    keys.add(key(row));
                }
                return keys;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("keys of versions", e);
        }
    }

    private static void bindKey(PreparedStatement statement, Optional<TargetKey> key)
            throws SQLException {
        statement.setString(1, key.map(each -> each.projectCode().value()).orElse(""));
        statement.setInt(2, key.map(each -> each.fiscalYear().year()).orElse(0));
    }

    private static TargetKey key(ResultSet row) throws SQLException {
        return new TargetKey(
                new ProjectCode(row.getString("project_code")),
                FiscalYear.of(row.getInt("fiscal_year")));
    }

    private ApprovedVersion version(ResultSet row) throws SQLException, JsonProcessingException {
        var content = json.readValue(row.getString("content"), VersionContent.class);
        return new ApprovedVersion(
                row.getInt("version"),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("approved_by"),
                Grade.valueOf(row.getString("grade")),
                content.toProject(),
                content.toPlan());
    }
}
