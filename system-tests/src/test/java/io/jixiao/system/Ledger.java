package io.jixiao.system;

import io.jixiao.kernel.Money;
import io.jixiao.local.Stack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Looks into the database beside the service: what the service says of itself proves little.
record Ledger(Stack stack) {

    int entries(Wave wave) {
        return Math.toIntExact(
                number(
                        "execution",
                        "select count(*) from ledger_entry where starts_with(pay_cert_no, '%s')"
                                .formatted(wave.letter())));
    }

    /// The fold of each project's entries.
    List<Money> paid(Wave wave) {
        return each(wave, "execution", "select coalesce(sum(amount_fen), 0) from ledger_entry");
    }

    List<Money> toldToEvaluation(Wave wave) {
        return each(wave, "evaluation", "select coalesce(sum(paid_fen), 0) from evidence_spending");
    }

    /// Sum over everything that was ever posted, and how often the totals have moved.
    List<Long> everything() {
        return List.of(
                number("execution", "select coalesce(sum(amount_fen), 0) from ledger_entry"),
                number("execution", "select count(*) from ledger_entry"),
                number("execution", "select coalesce(sum(revision), 0) from project_account"));
    }

    private List<Money> each(Wave wave, String database, String sum) {
        var paid = new ArrayList<Money>();
        for (int project = 0; project < wave.projects(); project++) {
            var where = " where project_code = '%s'".formatted(wave.projectCode(project));
            paid.add(Money.ofFen(number(database, sum + where)));
        }
        return paid;
    }

    private long number(String database, String sql) {
        try (var connection = stack.postgres().superuser(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
