package io.jixiao.execution.commitment.postgres;

import io.jixiao.execution.commitment.ApprovedTarget;
import io.jixiao.execution.commitment.ApprovedVersion;
import io.jixiao.execution.commitment.Commitments;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresCommitments implements Commitments {

    private final DataSource database;

    PostgresCommitments(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Known> known(ProjectKey key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CommitmentSql.KNOWN)) {
            CommitmentSql.bind(statement, 1, key);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Known(
                                        row.getInt(2),
                                        ApprovedTarget.State.valueOf(row.getString(1))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("commitments", e);
        }
    }

    @Override
    public void append(ApprovedTarget target) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CommitmentSql.APPEND)) {
            for (var version : target.versions()) {
                int next = CommitmentSql.bind(statement, 1, target.key());
                statement.setObject(next++, version.effectiveOn());
                statement.setObject(next++, version.recordedAt().atOffset(ZoneOffset.UTC));
                next = CommitmentSql.bind(statement, next, version.plan());
                statement.setString(next, version.indicators());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("commitments", e);
        }
    }

    @Override
    public List<ApprovedVersion> versions(ProjectKey key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CommitmentSql.VERSIONS)) {
            CommitmentSql.bind(statement, 1, key);
            var versions = new ArrayList<ApprovedVersion>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    versions.add(
                            new ApprovedVersion(
                                    row.getInt("version"),
                                    row.getObject("effective_on", LocalDate.class),
                                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                    Money.ofFen(row.getLong("budget_fen")),
                                    AccountRow.checkpoints(row),
                                    row.getString("indicators")));
                }
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException("commitments", e);
        }
    }

    @Override
    public void open(ApprovedTarget target, PlanInForce plan) {
        write(
                CommitmentSql.OPEN,
                statement -> {
                    int next = CommitmentSql.bind(statement, 1, target);
                    next = CommitmentSql.bind(statement, next, plan);
                    CommitmentSql.bind(statement, next, target.key());
                });
        withdrawn(target);
    }

    @Override
    public void change(ApprovedTarget target, PlanInForce plan) {
        write(
                CommitmentSql.CHANGE,
                statement -> {
                    int next = CommitmentSql.bind(statement, 1, target);
                    next = CommitmentSql.bind(statement, next, plan);
                    CommitmentSql.bind(statement, next, target.key());
                });
        withdrawn(target);
    }

    private void withdrawn(ApprovedTarget target) {
        if (target.state() == ApprovedTarget.State.WITHDRAWN) {
            write(
                    CommitmentSql.WITHDRAWN,
                    statement -> CommitmentSql.bind(statement, 1, target.key()));
        }
    }

    @Override
    public void change(ProjectKey key, PlanInForce plan) {
        write(
                CommitmentSql.CHANGE_PLAN,
                statement -> {
                    int next = CommitmentSql.bind(statement, 1, plan);
                    CommitmentSql.bind(statement, next, key);
                });
    }

    @Override
    public List<ProjectKey> due(LocalDate day, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CommitmentSql.DUE)) {
            statement.setObject(1, day);
            statement.setInt(2, limit);
            var keys = new ArrayList<ProjectKey>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(ProjectKey.of(row.getString(1), row.getInt(2)));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("commitments", e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void write(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("commitments", e);
        }
    }
}
