package io.jixiao.target.lint.postgres;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.lint.Waiver;
import io.jixiao.target.lint.Waivers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresWaivers implements Waivers {

    private static final String SELECT =
            """
            select id, code, place, content, reason, by_subject, by_name, at
            from finding_waiver
            where project_code = ?
            and fiscal_year = ?
            and taken_back_by is null
            order by id""";

    private static final String INSERT =
            """
            insert into finding_waiver
                (project_code, fiscal_year, code, place, content, reason, by_subject, by_name, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning id""";

    private static final String TAKE_BACK =
            """
            update finding_waiver
            set taken_back_by = ?
            where project_code = ?
            and fiscal_year = ?
            and id = ?
            and taken_back_by is null""";

    private final DataSource database;

    PostgresWaivers(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Waiver> of(ProjectCode code, FiscalYear year) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELECT)) {
            bindKey(statement, 1, code, year);
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<Waiver>();
                while (row.next()) {
                    found.add(
                            new Waiver(
                                    row.getLong("id"),
                                    row.getString("code"),
                                    row.getString("place"),
                                    row.getString("content"),
                                    row.getString("reason"),
                                    row.getString("by_subject"),
                                    row.getString("by_name"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("waivers of " + code + "/" + year, e);
        }
    }

    @Override
    public Waiver add(ProjectCode code, FiscalYear year, Waiver waiver) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            bindKey(statement, 1, code, year);
            statement.setString(3, waiver.code());
            statement.setString(4, waiver.place());
            statement.setString(5, waiver.content());
            statement.setString(6, waiver.reason());
            statement.setString(7, waiver.by());
            statement.setString(8, waiver.byName());
            statement.setObject(9, waiver.at().atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                return waiver.withId(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("waiver of " + code + "/" + year, e);
        }
    }

    @Override
    public boolean takeBack(ProjectCode code, FiscalYear year, long id, String by) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE_BACK)) {
            statement.setString(1, by);
            bindKey(statement, 2, code, year);
            statement.setLong(4, id);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("waiver " + id, e);
        }
    }

    private static void bindKey(
            PreparedStatement statement, int index, ProjectCode code, FiscalYear year)
            throws SQLException {
        statement.setString(index, code.value());
        statement.setInt(index + 1, year.year());
    }
}
