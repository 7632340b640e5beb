package io.jixiao.kit.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What day it is for the business, and what instant it is for the record.
///
/// The business date follows the wall clock in Asia/Shanghai unless `jixiao.business-date.settable`
/// is on; then it stays where it was last put.
@ApplicationScoped
public class BusinessClock {

    /// In SQL the date that was put; null where none was.
    public static final String PUT = "(select today from business_date)";

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock wall = Clock.system(ZONE);
    private final BusinessDateSettings settings;
    private final DataSource database;

    BusinessClock(BusinessDateSettings settings, DataSource database) {
        this.settings = settings;
        this.database = database;
    }

    /// Never cached: every replica sees a set date at once. Inside a transaction it is what the
    /// transaction sees.
    public LocalDate today() {
        return settings.settable() ? put().orElseGet(this::wallDate) : wallDate();
    }

    /// The same where a statement has asked [#PUT] on its way.
    public LocalDate today(@Nullable LocalDate put) {
        return settings.settable() && put != null ? put : wallDate();
    }

    public Instant now() {
        return wall.instant();
    }

    public boolean isSettable() {
        return settings.settable();
    }

    /// Whether a date has been put; otherwise the wall clock answers.
    public boolean isSet() {
        return put().isPresent();
    }

    /// Returns false, and leaves it, where the date was put later already. The first date put may
    /// be
    /// any.
    @Transactional
    public boolean moveTo(LocalDate today) {
        var sql =
                """
                insert into business_date (today) values (?)
                on conflict (only_row) do update
                set today = excluded.today
                where business_date.today <= excluded.today""";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, today);
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("business date", e);
        }
    }

    /// Puts a date that must not lie behind the one put before.
    @Transactional
    public void set(LocalDate today) {
        if (!moveTo(today)) {
            throw new IllegalArgumentException("the business date never moves back: " + today);
        }
    }

    private LocalDate wallDate() {
        return LocalDate.now(wall);
    }

    private Optional<LocalDate> put() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select today from business_date");
                var row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("business date", e);
        }
    }
}
