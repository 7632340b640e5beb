package io.jixiao.benchmarks.site;

import io.jixiao.benchmarks.payments.PaymentStream;
import java.sql.SQLException;

/// A rate of wrong results is worth nothing: every cell is checked to the 分.
public record LedgerCheck(Ledger ledger, PaymentStream stream) {

    /// Totals that are not the fold of the project's entries.
    private static final String MISMATCHES =
            """
            select count(*)
            from project_account a
            full join (
                select project_code, fiscal_year, sum(amount_fen) as fen, count(*) as entries
                from ledger_entry
                group by 1, 2
            ) e using (project_code, fiscal_year)
            where a.project_code is null
            or a.paid_fiscal_fen + a.paid_other_fen <> coalesce(e.fen, 0)
            or a.entries <> coalesce(e.entries, 0)""";

    /// Every voucher once.
    public void entries() {
        equal(
                "select count(*) from ledger_entry",
                stream.projects().entriesBefore() + stream.distinct().size());
        equal("select coalesce(sum(amount_fen), 0) from ledger_entry", stream.sum());
    }

    /// As many entries as were answered, and every total the fold of its entries; where the harness
    /// has not chosen the amounts.
    public static void folds(Ledger ledger, long entries) {
        equal(ledger, "select count(*) from ledger_entry", entries);
        equal(ledger, MISMATCHES, 0);
    }

    /// Equal to the fold, and to what this JVM has added up by itself.
    public void totals() {
        equal(MISMATCHES, 0);
        var expected = stream.totals();
        var sql =
                "select paid_fiscal_fen + paid_other_fen from project_account order by project_code";
        try (var connection = ledger.superuser()) {
            var paid = new Sql(connection).texts(sql);
            for (int project = 0; project < expected.length; project++) {
                equal("project " + project, Long.parseLong(paid.get(project)), expected[project]);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// One alert for each touched project that stays behind its plan; false where this build of
    /// the service does not judge yet.
    public boolean judgement() {
        try (var connection = ledger.superuser()) {
            if (!new Sql(connection).exists("alert")) {
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("alert", e);
        }
        equal("select count(*) from alert where level = 'RED'", stream.touchedBehind());
        equal("select count(*) from alert", stream.touchedBehind());
        equal(
                "select count(*) from project_account where standing = 'RED'",
                stream.touchedBehind());
        return true;
    }

    private void equal(String sql, long expected) {
        equal(ledger, sql, expected);
    }

    private static void equal(Ledger ledger, String sql, long expected) {
        try (var connection = ledger.superuser()) {
            equal(sql, new Sql(connection).number(sql), expected);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void equal(String what, long found, long expected) {
        if (found != expected) {
            throw new IllegalStateException(
                    "wrong result: %s%nis %d, must be %d".formatted(what, found, expected));
        }
    }
}
