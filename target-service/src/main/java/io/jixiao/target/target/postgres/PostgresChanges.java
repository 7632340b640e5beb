package io.jixiao.target.target.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kit.identity.ScopeSql;
import io.jixiao.target.change.ChangePolicy;
import io.jixiao.target.target.ChangeFilter;
import io.jixiao.target.target.ChangeRequest;
import io.jixiao.target.target.Changes;
import io.jixiao.target.target.TargetKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresChanges implements Changes {

    private static final String INSERT =
            """
            insert into change_request
                (reason, effective_on, document_number, status, made_version, changes, flags,
                project_code, fiscal_year, number,
                mof_div_code, unit_code, name, base_version,
                filed_on, filed_by, filed_for, filed_by_name, filed_at)
            values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE =
            """
            update change_request
            set reason = ?, effective_on = ?, document_number = ?, status = ?, made_version = ?,
                changes = cast(? as jsonb), flags = ?
            where project_code = ?
            and fiscal_year = ?
            and number = ?""";

    private static final String OF =
            """
            select *
            from change_request
            where project_code = ?
            and fiscal_year = ?
            order by number""";

    private static final String LIST =
            """
            select *
            from change_request c
            where flags @> cast(? as text[])
            and (cardinality(cast(? as text[])) = 0 or status = any (cast(? as text[])))
            and fiscal_year between ? and ?
            and (project_code, fiscal_year, number) > (?, ?, ?)
            and\s"""
                    + ScopeSql.condition("c")
                    + """
            order by project_code, fiscal_year, number
            limit ?""";

    private static final String POLICY =
            """
            select late_after_month, late_after_day, repeated_from
            from change_policy
            where first_year <= ?
            order by first_year desc
            limit 1""";

    private final DataSource database;
    private final ChangeRows rows;

    PostgresChanges(DataSource database, ObjectMapper json) {
        this.database = database;
        this.rows = new ChangeRows(json);
    }

    @Override
    public void add(ChangeRequest request) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            int index = rows.bindChangeable(statement, request);
            statement.setString(index++, request.unit().mofDivCode());
            statement.setString(index++, request.unit().unitCode());
            statement.setString(index++, request.name());
            statement.setInt(index++, request.baseVersion());
            statement.setObject(index++, request.filedOn());
            statement.setString(index++, request.filedBy().by());
            statement.setString(index++, request.filedBy().principal());
            statement.setString(index++, request.filedByName());
            statement.setObject(index, request.filedAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("change of " + request.key(), e);
        }
    }

    @Override
    public void store(ChangeRequest request) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(UPDATE)) {
            rows.bindChangeable(statement, request);
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("change of " + request.key(), e);
        }
    }

    @Override
    public List<ChangeRequest> of(TargetKey key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF)) {
            statement.setString(1, key.projectCode().value());
            statement.setInt(2, key.fiscalYear().year());
            return read(statement);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("changes of " + key, e);
        }
    }

    @Override
    public List<ChangeRequest> list(ChangeFilter filter, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            var flags = connection.createArrayOf("text", names(filter.flags()));
            var statuses = connection.createArrayOf("text", names(filter.statuses()));
            statement.setArray(1, flags);
            statement.setArray(2, statuses);
            statement.setArray(3, statuses);
            statement.setInt(4, filter.year().map(FiscalYear::year).orElse(0));
            statement.setInt(5, filter.year().map(FiscalYear::year).orElse(Integer.MAX_VALUE));
            var after = filter.after();
            statement.setString(6, after.map(each -> each.key().projectCode().value()).orElse(""));
            statement.setInt(7, after.map(each -> each.key().fiscalYear().year()).orElse(0));
            statement.setInt(8, after.map(ChangeFilter.Position::number).orElse(0));
            statement.setInt(ScopeSql.bind(statement, 9, filter.scope()), limit);
            return read(statement);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("list of changes", e);
        }
    }

    @Override
    public ChangePolicy policy(FiscalYear year) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(POLICY)) {
            statement.setInt(1, year.year());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no change policy for " + year);
                }
                return new ChangePolicy(
                        MonthDay.of(row.getInt("late_after_month"), row.getInt("late_after_day")),
                        row.getInt("repeated_from"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("change policy", e);
        }
    }

    private List<ChangeRequest> read(PreparedStatement statement)
            throws SQLException, JsonProcessingException {
        try (var row = statement.executeQuery()) {
            var found = new ArrayList<ChangeRequest>();
            while (row.next()) {
                found.add(rows.read(row));
            }
            return found;
        }
    }

    private static Object[] names(Iterable<? extends Enum<?>> values) {
        var names = new ArrayList<String>();
        values.forEach(each -> names.add(each.name()));
        return names.toArray();
    }
}
