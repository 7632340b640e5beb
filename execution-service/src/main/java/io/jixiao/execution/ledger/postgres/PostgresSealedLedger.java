package io.jixiao.execution.ledger.postgres;

import io.jixiao.execution.ledger.LedgerBlock;
import io.jixiao.execution.ledger.LedgerLine;
import io.jixiao.execution.ledger.SealedLedger;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresSealedLedger implements SealedLedger {

    /// Any number, the same in every replica.
    private static final long LOCK = 0x4A_49_58_49_41_4F_03L;

    private static final int FETCHED_AT_ONCE = 2_000;

    private static final String SORTS_IN_MEMORY = "set local work_mem = '64MB'";

    private static final String COUNT =
            """
            select count(*)
            from (
                select
                from ledger_entry
                where recorded_at > ? and recorded_at <= ?
                limit ?
            ) spanned""";

    private static final String APPEND =
            """
            insert into ledger_block (
                number, recorded_after, recorded_through, entries, previous_hash, hash, marks)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;

    PostgresSealedLedger(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean alone() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("lock of the sealer", e);
        }
    }

    @Override
    public Optional<LedgerBlock> last() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(ChainSql.LAST_BLOCK)) {
            return row.next() ? Optional.of(ChainSql.block(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("ledger blocks", e);
        }
    }

    @Override
    public Optional<Instant> firstRecorded() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select min(recorded_at) from ledger_entry")) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        } catch (SQLException e) {
            throw new IllegalStateException("ledger", e);
        }
    }

    @Override
    public int count(Instant after, Instant through, int most) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT)) {
            span(statement, 1, after, through);
            statement.setInt(3, most);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("ledger", e);
        }
    }

    @Override
    public void entries(Instant after, Instant through, Consumer<LedgerLine> entry) {
        try (var connection = database.getConnection();
                var memory = connection.createStatement();
                var statement = connection.prepareStatement(ChainSql.ENTRIES_OF_SPAN)) {
            memory.execute(SORTS_IN_MEMORY);
            statement.setFetchSize(FETCHED_AT_ONCE);
            span(statement, 1, after, through);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    entry.accept(ChainSql.line(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("ledger", e);
        }
    }

    /// Summaries of the pages written since are made here, once per block, not by those who post.
    @Override
    public void append(LedgerBlock block) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(APPEND);
                var summary = connection.prepareStatement("select summarize_ledger_times()")) {
            statement.setLong(1, block.number());
            span(statement, 2, block.after(), block.through());
            statement.setInt(4, block.marks().size());
            statement.setBytes(5, HexFormat.of().parseHex(block.previous()));
            statement.setBytes(6, HexFormat.of().parseHex(block.hash()));
            statement.setBytes(7, HexFormat.of().parseHex(String.join("", block.marks())));
            statement.executeUpdate();
            summary.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("ledger block", e);
        }
    }

    private static void span(PreparedStatement statement, int index, Instant after, Instant through)
            throws SQLException {
        statement.setObject(index, after.atOffset(ZoneOffset.UTC));
        statement.setObject(index + 1, through.atOffset(ZoneOffset.UTC));
    }
}
