package io.jixiao.execution.batch.postgres;

import io.jixiao.execution.batch.Batch;
import io.jixiao.execution.batch.Batch.Order;
import io.jixiao.execution.batch.Batches;
import io.jixiao.execution.batch.Counts;
import io.jixiao.execution.batch.LineOutcome;
import io.jixiao.kit.lease.LeaseTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresBatches implements Batches {

    private static final String OPEN =
            """
            insert into payment_batch
                (sent_by, source, divisions, unit_prefixes, dry_run, origin)
            values (?, ?, ?, ?, ?, ?)
            returning id""";
    private static final String START =
            """
            update payment_batch
            set status = 'RUNNING', lines = ?
            where id = ? and status = 'RECEIVING'""";
    private static final String DROP =
            "delete from payment_batch where id = ? and status = 'RECEIVING'";
    private static final String FIND =
            "select %s from payment_batch r where r.id = ?".formatted(BatchRow.COLUMNS);
    private static final String FIND_BY_ORIGIN =
            "select %s from payment_batch r where r.origin = ? and r.status <> 'RECEIVING'"
                    .formatted(BatchRow.COLUMNS);
    private static final String FORGET_ORIGIN =
            "update payment_batch set origin = null where id = ?";
    private static final String SWEEP =
            """
            delete from payment_batch
            where status = 'RECEIVING'
            and started_at < clock_timestamp() - make_interval(secs => ?)""";
    private static final String ADVANCE =
            """
            update payment_batch
            set done = done + ?, accepted = accepted + ?, replayed = replayed + ?,
                parked = parked + ?, conflicts = conflicts + ?, rejected = rejected + ?,
                lease_until = clock_timestamp() + make_interval(secs => ?)
            where id = ?""";
    private static final String RESTART =
            """
            with forgotten as (delete from payment_batch_outcome where batch_id = ?)
            update payment_batch
            set done = 0, accepted = 0, replayed = 0, parked = 0, conflicts = 0, rejected = 0
            where id = ?""";
    private static final String END =
            """
            with ended as (
                update payment_batch
                set status = ?, finished_at = clock_timestamp(), worker = null, lease_until = null
                where id = ? and status = 'RUNNING' and (cast(? as text) is null or worker = ?)
                returning id
            ), forgotten as (
                delete from payment_batch_piece where batch_id in (select id from ended)
            )
            select id from ended""";
    private static final String QUEUE =
            """
            select count(*) filter (where lease_until is null or lease_until < clock_timestamp()),
                count(*) filter (where lease_until >= clock_timestamp()),
                coalesce(extract(epoch from clock_timestamp() - min(started_at)) * 1000, 0)::bigint
            from payment_batch
            where status = 'RUNNING'""";
    private final DataSource database;
    private final PieceTable pieces;
    private final OutcomeTable outcomes;
    private final LeaseTable<Batch> leases;

    PostgresBatches(DataSource database, PieceTable pieces, OutcomeTable outcomes) {
        this.database = database;
        this.pieces = pieces;
        this.outcomes = outcomes;
        this.leases = new LeaseTable<>(database, "payment_batch", BatchRow.COLUMNS, BatchRow::read);
    }

    @Override
    public Queue queue() {
        return with(
                QUEUE,
                statement -> {
                    try (var row = statement.executeQuery()) {
                        row.next();
                        return new Queue(
                                row.getInt(1), row.getInt(2), Duration.ofMillis(row.getLong(3)));
                    }
                });
    }

    @Override
    public String open(Order order) {
        return with(
                OPEN,
                statement -> {
                    var connection = statement.getConnection();
                    var scope = order.sender().scope();
                    statement.setString(1, order.sentBy());
                    statement.setString(2, order.sender().source().orElse(null));
                    statement.setArray(3, connection.createArrayOf("text", scope.divisions()));
                    statement.setArray(4, connection.createArrayOf("text", scope.unitPrefixes()));
                    statement.setBoolean(5, order.dryRun());
                    statement.setString(6, order.origin().orElse(null));
                    try (var row = statement.executeQuery()) {
                        row.next();
                        return row.getString(1);
                    }
                });
    }

    @Override
    public void keep(String id, Piece piece) {
        pieces.add(id, piece);
    }

    @Override
    public void start(String id, int lines) {
        with(
                START,
                statement -> {
                    statement.setInt(1, lines);
                    statement.setObject(2, UUID.fromString(id));
                    return statement.executeUpdate();
                });
    }

    @Override
    public void drop(String id) {
        update(DROP, id);
    }

    @Override
    public Optional<Batch> find(String id) {
        return with(
                FIND,
                statement -> {
                    statement.setObject(1, UUID.fromString(id));
                    return first(statement);
                });
    }

    @Override
    public Optional<Batch> findByOrigin(String origin) {
        return with(
                FIND_BY_ORIGIN,
                statement -> {
                    statement.setString(1, origin);
                    return first(statement);
                });
    }

    @Override
    public void forgetOrigin(String id) {
        update(FORGET_ORIGIN, id);
    }

    @Override
    public int sweep(Duration silent) {
        return with(
                SWEEP,
                statement -> {
                    statement.setLong(1, silent.toSeconds());
                    return statement.executeUpdate();
                });
    }

    @Override
    public List<LineOutcome> outcomes(
            String id, Optional<LineOutcome.Code> code, int afterLine, int limit) {
        return outcomes.list(id, code, afterLine, limit);
    }

    @Override
    public Optional<Integer> forgetOutcomes(Duration kept, int most) {
        return outcomes.forget(kept, most);
    }

    @Override
    public Optional<Batch> claim(String worker, Duration lease) {
        return leases.claim(worker, lease);
    }

    @Override
    public void release(String id, String worker) {
        leases.release(id, worker);
    }

    @Override
    public Optional<Batch> locked(String id, String worker) {
        return leases.locked(id, worker);
    }

    @Override
    public Optional<Piece> piece(String id, int done) {
        return pieces.holding(id, done);
    }

    @Override
    public void advance(String id, List<LineOutcome> found, Duration lease) {
        outcomes.add(id, found);
        var counts = Counts.of(found);
        with(
                ADVANCE,
                statement -> {
                    statement.setInt(1, found.size());
                    statement.setInt(2, counts.accepted());
                    statement.setInt(3, counts.replayed());
                    statement.setInt(4, counts.parked());
                    statement.setInt(5, counts.conflicts());
                    statement.setInt(6, counts.rejected());
                    statement.setLong(7, lease.toSeconds());
                    statement.setObject(8, UUID.fromString(id));
                    return statement.executeUpdate();
                });
    }

    @Override
    public void restart(String id) {
        with(
                RESTART,
                statement -> {
                    statement.setObject(1, UUID.fromString(id));
                    statement.setObject(2, UUID.fromString(id));
                    return statement.executeUpdate();
                });
    }

    @Override
    public void forgetDone(String id) {
        pieces.forgetDone(id);
    }

    @Override
    public boolean end(String id, Batch.Status status) {
        return end(id, status, Optional.empty());
    }

    @Override
    public boolean fail(String id, String worker) {
        return end(id, Batch.Status.FAILED, Optional.of(worker));
    }

    private boolean end(String id, Batch.Status status, Optional<String> worker) {
        return with(
                END,
                statement -> {
                    statement.setString(1, status.name());
                    statement.setObject(2, UUID.fromString(id));
                    statement.setString(3, worker.orElse(null));
                    statement.setString(4, worker.orElse(null));
                    try (var row = statement.executeQuery()) {
                        return row.next();
                    }
                });
    }

    private void update(String sql, String id) {
        with(
                sql,
                statement -> {
                    statement.setObject(1, UUID.fromString(id));
                    return statement.executeUpdate();
                });
    }

    private static Optional<Batch> first(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(BatchRow.read(row)) : Optional.empty();
        }
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
            throw new IllegalStateException("payment batch", e);
        }
    }
}
