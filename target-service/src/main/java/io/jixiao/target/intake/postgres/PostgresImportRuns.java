package io.jixiao.target.intake.postgres;

import io.jixiao.kit.lease.LeaseTable;
import io.jixiao.target.intake.ImportRun;
import io.jixiao.target.intake.ImportRun.Status;
import io.jixiao.target.intake.ImportRuns;
import io.jixiao.target.intake.ImportedForm;
import io.jixiao.target.intake.ImportedGoals;
import io.jixiao.target.intake.Result;
import io.jixiao.target.intake.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresImportRuns implements ImportRuns {

    private static final String ADD =
            """
            insert into document_import (
                id, fiscal_year, mof_div_code, unit_code, unit_name, dry_run, divisions,
                unit_prefixes, started_by, roles, status, total, done, started_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND =
            "select %s from document_import r where r.id = ? and r.started_by = ?"
                    .formatted(ImportRunRow.COLUMNS);
    private static final String ADVANCE =
            """
            update document_import
            set done = done + ?, lease_until = clock_timestamp() + make_interval(secs => ?)
            where id = ?""";
    private static final String FINISH =
            """
            update document_import
            set status = ?, finished_at = ?, worker = null, lease_until = null
            where id = ? and status = 'RUNNING'""";

    private final DataSource database;
    private final ImportFiles files;
    private final ImportGoals goals;
    private final ImportOutcomes outcomes;
    private final LeaseTable<ImportRun> leases;

    PostgresImportRuns(
            DataSource database, ImportFiles files, ImportGoals goals, ImportOutcomes outcomes) {
        this.database = database;
        this.files = files;
        this.goals = goals;
        this.outcomes = outcomes;
        this.leases =
                new LeaseTable<>(
                        database, "document_import", ImportRunRow.COLUMNS, ImportRunRow::read);
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    @Override
    @Transactional
    public void add(ImportRun run, List<ImportedGoals> found, List<Upload> uploads) {
        with(
                ADD,
                statement -> {
                    ImportRunRow.bind(statement, run);
                    return statement.executeUpdate();
                });
        goals.add(run.id(), found);
        files.add(run.id(), uploads);
    }

    @Override
    public Optional<ImportRun> find(String id, String startedBy) {
        return with(
                FIND,
                statement -> {
                    statement.setObject(1, UUID.fromString(id));
                    statement.setString(2, startedBy);
                    return first(statement);
                });
    }

    @Override
    @Transactional
    public Optional<ImportRun> claim(String worker, Duration lease) {
        return leases.claim(worker, lease);
    }

    @Override
    public List<Upload> files(String id, Path folder) {
        return files.of(id, folder);
    }

    @Override
    public Optional<ImportRun> locked(String id, String worker) {
        return leases.locked(id, worker);
    }

    @Override
    public void advance(String id, int done, List<ImportedForm> found, Duration lease) {
        outcomes.add(id, done, found);
        with(
                ADVANCE,
                statement -> {
                    statement.setInt(1, found.size());
                    statement.setLong(2, lease.toSeconds());
                    statement.setObject(3, UUID.fromString(id));
                    return statement.executeUpdate();
                });
    }

    @Override
    @Transactional
    public boolean fail(String id, String worker, Instant at) {
        return locked(id, worker).isPresent() && finish(id, Status.FAILED, at);
    }

    @Override
    @Transactional
    public boolean finish(String id, Status status, Instant at) {
        boolean was =
                with(
                        FINISH,
                        statement -> {
                            statement.setString(1, status.name());
                            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
                            statement.setObject(3, UUID.fromString(id));
                            return statement.executeUpdate() == 1;
                        });
        if (was) {
            files.remove(id);
        }
        return was;
    }

    @Override
    @Transactional
    public void release(String id, String worker) {
        leases.release(id, worker);
    }

    @Override
    public List<ImportedForm> outcomes(String id, int after, int limit) {
        return outcomes.after(id, after, limit);
    }

    @Override
    public Map<Result, Integer> counts(String id) {
        return outcomes.counts(id);
    }

    @Override
    public List<ImportedGoals> goals(String id) {
        return goals.of(id);
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("imports", e);
        }
    }

    private static Optional<ImportRun> first(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(ImportRunRow.read(row)) : Optional.empty();
        }
    }
}
