package io.jixiao.target.duty.postgres;

import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.ScopeSql;
import io.jixiao.target.duty.Delegation;
import io.jixiao.target.duty.Delegations;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Post.Principal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresDelegations implements Delegations {

    private static final String INSERT =
            """
            insert into delegation
                (lender, borrower, duty, mof_div_code, unit_code, from_day, until_day, reason,
                lender_name, borrower_name, lent_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (lender, borrower, duty, mof_div_code, unit_code, from_day, until_day)
                where revoked_at is null
            do nothing
            returning *""";

    private static final String SAME =
            """
            select *
            from delegation
            where lender = ? and borrower = ? and duty = ? and mof_div_code = ? and unit_code = ?
            and from_day = ? and until_day = ?
            and revoked_at is null""";

    private static final String LOCKED =
            """
            select *
            from delegation
            where id = ?
            for update""";

    private static final String REVOKE =
            """
            update delegation
            set revoked_at = ?
            where id = ?""";

    private static final String IN_FORCE =
            """
            select *
            from delegation
            where borrower = ?
            and revoked_at is null
            and ? between from_day and until_day
            order by id""";

    private static final String LIST =
            """
            select *
            from delegation d
            where id > ?
            and (lender = ? or borrower = ? or %s)
            order by id
            limit ?"""
                    .formatted(ScopeSql.condition("d"));

    private final DataSource database;

    PostgresDelegations(DataSource database) {
        this.database = database;
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @Override
    public Kept add(Delegation wanted) {
        var inserted =
                read(
                        INSERT,
                        statement -> {
                            bindSame(statement, wanted);
                            statement.setString(8, wanted.reason());
                            statement.setString(9, wanted.lender().name());
                            statement.setString(10, wanted.borrower().name());
                            statement.setObject(11, wanted.lentAt().atOffset(ZoneOffset.UTC));
                        });
        return inserted.isEmpty()
                ? new Kept(read(SAME, statement -> bindSame(statement, wanted)).getFirst(), false)
                : new Kept(inserted.getFirst(), true);
    }

    private static void bindSame(PreparedStatement statement, Delegation wanted)
            throws SQLException {
        statement.setString(1, wanted.lender().subject());
        statement.setString(2, wanted.borrower().subject());
        statement.setString(3, wanted.duty().name());
        statement.setString(4, wanted.mofDivCode());
        statement.setString(5, wanted.unitPrefix());
        statement.setObject(6, wanted.from());
        statement.setObject(7, wanted.until());
    }

    @Override
    public Optional<Delegation> locked(long id) {
        return read(LOCKED, statement -> statement.setLong(1, id)).stream().findFirst();
    }

    @Override
    public void revoke(long id, Instant at) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REVOKE)) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setLong(2, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("delegation " + id, e);
        }
    }

    @Override
    public List<Delegation> inForce(String borrower, LocalDate today) {
        return read(
                IN_FORCE,
                statement -> {
                    statement.setString(1, borrower);
                    statement.setObject(2, today);
                });
    }

    @Override
    public List<Delegation> list(String subject, DataScope overseen, long after, int limit) {
        return read(
                LIST,
                statement -> {
                    statement.setLong(1, after);
                    statement.setString(2, subject);
                    statement.setString(3, subject);
                    statement.setInt(ScopeSql.bind(statement, 4, overseen), limit);
                });
    }

    private List<Delegation> read(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<Delegation>();
                while (row.next()) {
                    found.add(delegation(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("delegations", e);
        }
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        return new Delegation(
                row.getLong("id"),
                new Principal(row.getString("lender"), row.getString("lender_name")),
                new Principal(row.getString("borrower"), row.getString("borrower_name")),
                Duty.valueOf(row.getString("duty")),
                row.getString("mof_div_code"),
                row.getString("unit_code"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getObject("lent_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
