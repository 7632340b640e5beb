package io.jixiao.target.target.postgres;

import io.jixiao.kernel.DataScope;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetFilter;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.TargetSummary;
import io.jixiao.target.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/// Targets through Panache; the list through SQL.
@ApplicationScoped
class PostgresTargets implements Targets {

    private final TargetRows rows;
    private final TargetList list;

    PostgresTargets(TargetRows rows, TargetList list) {
        this.rows = rows;
        this.list = list;
    }

    @Override
    @Transactional
    public Optional<Target> find(TargetKey key, DataScope scope) {
        return rows.of(key)
                .firstResultOptional()
                .filter(row -> scope.covers(row.mofDivCode, row.unitCode))
                .map(TargetRow::toDomain);
    }

    @Override
    public Optional<Target> locked(TargetKey key, DataScope scope) {
        return rows.of(key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(row -> scope.covers(row.mofDivCode, row.unitCode))
                .map(TargetRow::toDomain);
    }

    @Override
    public Optional<Target> reserved(TargetKey key) {
        rows.lockName(key);
        return rows.of(key).firstResultOptional().map(TargetRow::toDomain);
    }

    @Override
    public Target add(Target target) {
        var row = TargetRow.of(target);
        rows.persistAndFlush(row);
        return row.toDomain();
    }

    @Override
    public Target store(Target target) {
        var row = rows.of(target.key()).singleResult();
        row.take(target);
        rows.flush();
        return row.toDomain();
    }

    @Override
    public List<TargetSummary> list(TargetFilter filter, int limit) {
        return list.read(filter, limit);
    }
}
