package io.jixiao.execution.monitoring.postgres;

import io.jixiao.execution.monitoring.PlanBands;
import io.jixiao.execution.monitoring.PlanRules;
import io.jixiao.execution.monitoring.RuleSets;
import io.jixiao.kernel.Percentage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Every batch and every read asks for them, and a version is added once in years.
@ApplicationScoped
class PostgresRuleSets implements RuleSets {

    private static final Duration BELIEVED_FOR = Duration.ofSeconds(5);

    private static final String ALL =
            """
            select version, effective_on, green_from_basis_points, yellow_from_basis_points,
                recovery_margin_basis_points
            from plan_rule_version""";

    private final DataSource database;
    private volatile @Nullable Kept kept;

    private record Kept(PlanRules rules, long atNanos) {}

    PostgresRuleSets(DataSource database) {
        this.database = database;
    }

    @Override
    public PlanRules planRules() {
        long now = System.nanoTime();
        var last = kept;
        if (last == null || now - last.atNanos > BELIEVED_FOR.toNanos()) {
            last = new Kept(read(), now);
            kept = last;
        }
        return last.rules;
    }

    private PlanRules read() {
        var byDay = new TreeMap<LocalDate, PlanBands>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL);
                var row = statement.executeQuery()) {
            while (row.next()) {
                byDay.put(
                        row.getObject("effective_on", LocalDate.class),
                        new PlanBands(
                                row.getInt("version"),
                                new Percentage(row.getLong("green_from_basis_points")),
                                new Percentage(row.getLong("yellow_from_basis_points")),
                                new Percentage(row.getLong("recovery_margin_basis_points"))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rule sets", e);
        }
        return new PlanRules(byDay);
    }
}
