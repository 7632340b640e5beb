package io.jixiao.evaluation.run.postgres;

import io.jixiao.evaluation.run.Run;
import io.jixiao.evaluation.run.Run.Status;
import io.jixiao.evaluation.run.Runs;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.lease.LeaseTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresRuns implements Runs {

    private static final String START =
            """
            insert into evaluation_run (
                id, fiscal_year, mode, divisions, unit_prefixes, started_by, triggered_on, status,
                total, done, started_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String IN_THE_WAY =
            """
            select %s
            from evaluation_run r
            where r.fiscal_year = ?
            and (r.triggered_on = ? or (? = 'COMMIT' and r.mode = 'COMMIT' and r.status = 'RUNNING'))
            limit 1"""
                    .formatted(RunRow.COLUMNS);

    /// A run concerns a reader when the two scopes touch.
    private static final String CONCERNS =
            """
            exists (
                select 1
                from unnest(r.divisions, r.unit_prefixes) own (division, prefix)
                cross join unnest(cast(? as text[]), cast(? as text[])) reader (division, prefix)
                where (own.division = '*' or reader.division in ('*', own.division))
                and (starts_with(own.prefix, reader.prefix)
                    or starts_with(reader.prefix, own.prefix))
            )""";

    private static final String FIND =
            "select %s from evaluation_run r where r.id = ? and %s"
                    .formatted(RunRow.COLUMNS, CONCERNS);

    private static final String LIST =
            """
            select %s
            from evaluation_run r
            where (cast(? as integer) is null or r.fiscal_year = ?)
            and (cast(? as timestamptz) is null or (r.started_at, r.id) < (?, cast(? as uuid)))
            and %s
            order by r.started_at desc, r.id desc
            limit ?"""
                    .formatted(RunRow.COLUMNS, CONCERNS);

    private static final String ADVANCE =
            """
            update evaluation_run
            set done = ?, position = ?,
                lease_until = clock_timestamp() + make_interval(secs => ?)
            where id = ?""";

    private static final String FINISH =
            """
            update evaluation_run
            set status = ?, result_hash = ?, finished_at = ?, worker = null, lease_until = null
            where id = ? and status = 'RUNNING'""";

    private final DataSource database;
    private final LeaseTable<Run> leases;

    PostgresRuns(DataSource database) {
        this.database = database;
        this.leases = new LeaseTable<>(database, "evaluation_run", RunRow.COLUMNS, RunRow::read);
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    @Override
    public boolean start(Run run) {
        return with(
                START,
                statement -> {
                    RunRow.bind(statement, run);
                    return statement.executeUpdate() == 1;
                });
    }

    @Override
    public Optional<Run> inTheWayOf(Run run) {
        return with(
                IN_THE_WAY,
                statement -> {
                    statement.setInt(1, run.year().year());
                    statement.setObject(2, run.triggeredOn().orElse(null), java.sql.Types.DATE);
                    statement.setString(3, run.mode().name());
                    return first(statement);
                });
    }

    @Override
    public Optional<Run> find(String id, DataScope scope) {
        return with(
                FIND,
                statement -> {
                    statement.setObject(1, UUID.fromString(id));
                    scope(statement, 2, scope);
                    return first(statement);
                });
    }

    @Override
    public List<Run> list(
            Optional<FiscalYear> year, Optional<Position> last, int limit, DataScope scope) {
        return with(
                LIST,
                statement -> {
                    var start = last.map(each -> each.startedAt().atOffset(ZoneOffset.UTC));
                    statement.setObject(1, year.map(FiscalYear::year).orElse(null));
                    statement.setInt(2, year.map(FiscalYear::year).orElse(0));
                    statement.setObject(3, start.orElse(null));
                    statement.setObject(4, start.orElse(null));
                    statement.setString(5, last.map(Position::id).orElse(null));
                    scope(statement, 6, scope);
                    statement.setInt(8, limit);
                    return all(statement);
                });
    }

    @Override
    @Transactional
    public Optional<Run> claim(String worker, Duration lease) {
        return leases.claim(worker, lease);
    }

    @Override
    public Optional<Run> locked(String id, String worker) {
        return leases.locked(id, worker);
    }

    @Override
    public void advance(String id, int done, ProjectCode position, Duration lease) {
        with(
                ADVANCE,
                statement -> {
                    statement.setInt(1, done);
                    statement.setString(2, position.value());
                    statement.setLong(3, lease.toSeconds());
                    statement.setObject(4, UUID.fromString(id));
                    return statement.executeUpdate();
                });
    }

    @Override
    @Transactional
    public boolean finish(String id, Status status, Optional<String> hash, Instant at) {
        return with(
                FINISH,
                statement -> {
                    statement.setString(1, status.name());
                    statement.setString(2, hash.orElse(null));
                    statement.setObject(3, at.atOffset(ZoneOffset.UTC));
                    statement.setObject(4, UUID.fromString(id));
                    return statement.executeUpdate() == 1;
                });
    }

    @Override
    @Transactional
    public boolean fail(String id, String worker, Instant at) {
        return locked(id, worker).isPresent() && finish(id, Status.FAILED, Optional.empty(), at);
    }

    @Override
    @Transactional
    public void release(String id, String worker) {
        leases.release(id, worker);
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("runs", e);
        }
    }

    private static void scope(PreparedStatement statement, int index, DataScope scope)
            throws SQLException {
        var connection = statement.getConnection();
        statement.setArray(index, connection.createArrayOf("text", scope.divisions()));
        statement.setArray(index + 1, connection.createArrayOf("text", scope.unitPrefixes()));
    }

    private static Optional<Run> first(PreparedStatement statement) throws SQLException {
        return all(statement).stream().findFirst();
    }

    private static List<Run> all(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<Run>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                found.add(RunRow.read(row));
            }
        }
        return found;
    }
}
