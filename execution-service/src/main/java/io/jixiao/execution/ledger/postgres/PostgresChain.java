package io.jixiao.execution.ledger.postgres;

import io.jixiao.execution.ledger.ChainState;
import io.jixiao.execution.ledger.ReadChain;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresChain implements ReadChain {

    private static final String STATE =
            """
            with head as (
                select number, hash, recorded_through
                from ledger_block
                order by number desc
                limit 1
            ),
            sealed as (
                select coalesce(max(recorded_through), timestamptz 'epoch') as through
                from head
            )
            select
                coalesce((select number from head), 0) as blocks,
                coalesce((select encode(hash, 'hex') from head), repeat('0', 64)) as head,
                sealed.through,
                tail.entries,
                tail.oldest
            from sealed
            cross join lateral (
                select count(*) as entries, min(recorded_at) as oldest
                from ledger_entry
                where recorded_at > sealed.through
            ) tail""";

    private final DataSource database;

    PostgresChain(DataSource database) {
        this.database = database;
    }

    @Override
    public ChainState state() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(STATE)) {
            row.next();
            return new ChainState(
                    row.getLong("blocks"),
                    row.getString("head"),
                    ChainSql.instant(row, "through"),
                    row.getLong("entries"),
                    Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant));
        } catch (SQLException e) {
            throw new IllegalStateException("chain", e);
        }
    }
}
