package io.jixiao.target.target.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.PublishedTarget;
import io.jixiao.target.target.StateName;
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
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// Versions as rows that a trigger lets nobody change.
@ApplicationScoped
class PostgresVersions implements Versions {

    private static final String INSERT =
            """
            insert into target_version
                (project_code, fiscal_year, version, effective_on, recorded_at, approved_by,
                grade, mof_div_code, unit_code, budget_fen, content, document_number, reason,
                replaces, replaces_effective_on)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, v.version, v.effective_on
            from (values (1)) one
            left join target_version v
            on v.project_code = ? and v.fiscal_year = ? and v.version = ?""";

    private static final String SELECT =
            """
            select v.*, t.state, t.revision, coalesce(d.unit_name, '') as department_name
            from unnest(cast(? as text[]), cast(? as integer[])) wanted (code, year)
            join target_version v on v.project_code = wanted.code and v.fiscal_year = wanted.year
            join target t on t.project_code = v.project_code and t.fiscal_year = v.fiscal_year
            left join department_goals d on d.mof_div_code = t.mof_div_code
                and d.unit_code = left(t.unit_code, 3) and d.fiscal_year = t.fiscal_year
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
            statement.setString(12, version.documentNumber());
            statement.setString(13, version.reason());
            statement.setString(14, key.projectCode().value());
            statement.setInt(15, key.fiscalYear().year());
            statement.setInt(16, version.version() - 1);
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("version of " + key, e);
        }
    }

    @Override
    public List<ApprovedVersion> of(TargetKey key) {
        return published(List.of(key)).stream()
                .findFirst()
                .map(PublishedTarget::versions)
                .orElse(List.of());
    }

    @Override
    public List<PublishedTarget> published(List<TargetKey> keys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELECT)) {
            var codes = keys.stream().map(key -> key.projectCode().value()).toArray();
            var years = keys.stream().map(key -> key.fiscalYear().year()).toArray();
            statement.setArray(1, connection.createArrayOf("text", codes));
            statement.setArray(2, connection.createArrayOf("integer", years));
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<PublishedTarget>();
                boolean more = row.next();
                while (more) {
                    var key = key(row);
                    var state = StateName.valueOf(row.getString("state"));
                    long revision = row.getLong("revision");
                    var department = row.getString("department_name");
                    var versions = new ArrayList<ApprovedVersion>();
                    do {
                        versions.add(version(row));
                        more = row.next();
                    } while (more && key(row).equals(key));
                    found.add(new PublishedTarget(key, state, revision, department, versions));
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
                row.getString("document_number"),
                row.getString("reason"),
                content.toProject(),
                content.toPlan());
    }
}
