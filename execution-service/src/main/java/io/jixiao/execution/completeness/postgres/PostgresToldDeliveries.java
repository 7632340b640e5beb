package io.jixiao.execution.completeness.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.completeness.DeliveryMove;
import io.jixiao.execution.completeness.ToldDeliveries;
import io.jixiao.execution.completeness.ToldDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresToldDeliveries implements ToldDeliveries {

    /// Any number, the same in every replica.
    private static final long LOOKING = 0x4A_49_58_49_41_4F_05L;

    private final DataSource database;
    private final DeliverySettings settings;

    PostgresToldDeliveries(DataSource database, DeliverySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public List<String> takeMoved(int limit) {
        return with(
                ToldSql.ONE_LOOKS.formatted(LOOKING),
                statement -> {
                    try (var row = statement.executeQuery()) {
                        row.next();
                        return row.getBoolean(1)
                                ? taken(statement.getConnection(), limit)
                                : List.of();
                    }
                });
    }

    private static List<String> taken(Connection connection, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(ToldSql.TAKE_MOVED)) {
            statement.setInt(1, limit);
            var divisions = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    divisions.add(row.getString(1));
                }
            }
            return divisions;
        }
    }

    @Override
    public void lookAtAll() {
        with(ToldSql.LOOK_AT_ALL, PreparedStatement::executeUpdate);
    }

    @Override
    public ToldDelivery locked(String mofDivCode) {
        with(
                ToldSql.KNOW,
                statement -> {
                    statement.setString(1, mofDivCode);
                    return statement.executeUpdate();
                });
        return with(
                ToldSql.LOCKED,
                statement -> {
                    statement.setString(1, mofDivCode);
                    try (var row = statement.executeQuery()) {
                        row.next();
                        return new ToldDelivery(
                                mofDivCode, day(row, "complete_through"), move(row));
                    }
                });
    }

    @Override
    public Optional<LocalDate> completeThrough(String mofDivCode) {
        try (var connection = database.getConnection()) {
            return DeliveryRow.read(connection, mofDivCode).completeThrough();
        } catch (SQLException e) {
            throw new IllegalStateException("completeness", e);
        }
    }

    @Override
    public void begin(ToldDelivery told) {
        with(
                ToldSql.BEGIN,
                statement -> {
                    statement.setObject(1, told.completeThrough().orElse(null));
                    statement.setObject(2, told.move().flatMap(DeliveryMove::after).orElse(null));
                    statement.setObject(3, told.move().map(DeliveryMove::through).orElse(null));
                    statement.setString(4, told.mofDivCode());
                    return statement.executeUpdate();
                });
    }

    @Override
    public Optional<Telling> due() {
        return with(
                ToldSql.DUE,
                statement -> {
                    statement.setLong(1, settings.remembered().toMillis());
                    try (var row = statement.executeQuery()) {
                        return row.next() ? Optional.of(telling(row)) : Optional.empty();
                    }
                });
    }

    @Override
    public List<Figure> next(Telling telling, int limit) {
        return with(
                ToldSql.NEXT,
                statement -> {
                    statement.setString(1, telling.mofDivCode());
                    bind(statement, 2, telling.last());
                    statement.setInt(5, limit);
                    var figures = new ArrayList<Figure>();
                    try (var row = statement.executeQuery()) {
                        while (row.next()) {
                            figures.add(
                                    new Figure(
                                            place(row, "unit_code", "project_code", "fiscal_year"),
                                            day(row, "last_effective_on")));
                        }
                    }
                    return figures;
                });
    }

    @Override
    public void advance(String mofDivCode, Place last) {
        with(
                ToldSql.ADVANCE,
                statement -> {
                    bind(statement, 1, Optional.of(last));
                    statement.setString(4, mofDivCode);
                    return statement.executeUpdate();
                });
    }

    @Override
    public void finish(String mofDivCode) {
        with(
                ToldSql.FINISH,
                statement -> {
                    statement.setString(1, mofDivCode);
                    return statement.executeUpdate();
                });
    }

    private static void bind(PreparedStatement statement, int index, Optional<Place> place)
            throws SQLException {
        statement.setString(index, place.map(Place::unitCode).orElse(""));
        statement.setString(index + 1, place.map(it -> it.key().project().value()).orElse(""));
        statement.setInt(index + 2, place.map(it -> it.key().year().year()).orElse(0));
    }

    private static Telling telling(ResultSet row) throws SQLException {
        return new Telling(
                row.getString("mof_div_code"),
                move(row).orElseThrow(),
                row.getString("position_project").isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                place(row, "position_unit", "position_project", "position_year")));
    }

    private static Place place(ResultSet row, String unit, String project, String year)
            throws SQLException {
        return new Place(
                row.getString(unit), ProjectKey.of(row.getString(project), row.getInt(year)));
    }

    private static Optional<DeliveryMove> move(ResultSet row) throws SQLException {
        var after = day(row, "moved_after");
        return day(row, "moved_through").map(through -> new DeliveryMove(after, through));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("told deliveries", e);
        }
    }
}
