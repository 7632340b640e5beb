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
                        "select count(*) from ledger_entry where starts_with(pay_cert_no, '%s')"
                                .formatted(wave.letter())));
    }

    /// The fold of each project's entries.
    List<Money> paid(Wave wave) {
        var paid = new ArrayList<Money>();
        for (int project = 0; project < wave.projects(); project++) {
            paid.add(
                    Money.ofFen(
                            number(
                                    "select coalesce(sum(amount_fen), 0) from ledger_entry"
                                            + " where project_code = '%s'"
                                                    .formatted(wave.projectCode(project)))));
        }
        return paid;
    }

    private long number(String sql) {
        try (var connection = stack.postgres().superuser("execution");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
