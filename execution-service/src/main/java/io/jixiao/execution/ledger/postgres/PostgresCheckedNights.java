package io.jixiao.execution.ledger.postgres;

import io.jixiao.execution.ledger.CheckedNights;
import io.jixiao.execution.ledger.TotalsCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresCheckedNights implements CheckedNights {

    private static final String BEGIN =
            """
            insert into totals_check as c (day) values (?)
            on conflict (day) do update
            set started_at = clock_timestamp()
            where c.finished_at is null and c.started_at < clock_timestamp() - interval '1 hour'""";

    private static final String FINISH =
            """
            update totals_check
            set finished_at = clock_timestamp(), mismatches = ?, first_mismatch = ?
            where day = ?""";

    private static final String LAST =
            """
            select day, finished_at, mismatches, coalesce(first_mismatch, '') as first_mismatch
            from totals_check
            where finished_at is not null
            order by day desc
            limit 1""";

    private final DataSource database;

    PostgresCheckedNights(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean begin(LocalDate night) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BEGIN)) {
            statement.setObject(1, night);
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("totals check", e);
        }
    }

    @Override
    public void finish(LocalDate night, List<TotalsCheck.Mismatch> mismatches) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FINISH)) {
            statement.setInt(1, mismatches.size());
            statement.setString(2, mismatches.isEmpty() ? null : mismatches.getFirst().toString());
            statement.setObject(3, night);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("totals check", e);
        }
    }

    @Override
    public Optional<Night> last() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(LAST)) {
            return row.next()
                    ? Optional.of(
                            new Night(
                                    row.getObject("day", LocalDate.class),
                                    ChainSql.instant(row, "finished_at"),
                                    row.getInt("mismatches"),
                                    row.getString("first_mismatch")))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("totals check", e);
        }
    }
}
