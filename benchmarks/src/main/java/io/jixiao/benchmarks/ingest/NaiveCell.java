package io.jixiao.benchmarks.ingest;

import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.payments.Voucher;
import io.jixiao.benchmarks.site.Batch;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.benchmarks.site.Timeline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// D: what a consumer does that takes one payment at a time: a transaction each, insert and update.
///
/// Flattered on purpose: it neither reads a topic nor parses, judges or announces anything.
final class NaiveCell extends BareCell {

    private static final String ADD =
            """
            update project_account
            set paid_fiscal_fen = paid_fiscal_fen + ?,
                entries = entries + 1,
                last_effective_on = greatest(last_effective_on, ?),
                revision = revision + 1,
                changed_at = clock_timestamp()
            where project_code = ? and fiscal_year = ?""";

    private final int payments;

    /// @param payments at most so many: it takes long
    NaiveCell(Site site, int sessions, int payments) {
        super(site, sessions, payments);
        this.payments = payments;
    }

    @Override
    public String letter() {
        return "D";
    }

    @Override
    public String title() {
        return "one transaction per payment";
    }

    @Override
    List<Voucher> taken(PaymentStream stream) {
        return stream.first(payments).sent();
    }

    @Override
    void write(Connection connection, List<Batch> batches, Timeline timeline) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(site().fused().singleInsert());
                var add = connection.prepareStatement(ADD)) {
            for (var batch : batches) {
                for (int row = 0; row < batch.size(); row++) {
                    int next = batch.bindRow(insert, row);
                    insert.setObject(next, OffsetDateTime.now(ZoneOffset.UTC));
                    if (insert.executeUpdate() == 1) {
                        add(batch, row, add);
                    }
                    connection.commit();
                    timeline.committed(1);
                }
            }
        }
    }

    @Override
    void check(PaymentStream stream) {
        var check = site().floor().check(stream.first(payments));
        check.entries();
        check.totals();
    }

    private static void add(Batch batch, int row, PreparedStatement add) throws SQLException {
        add.setObject(1, batch.at("amount_fen", row));
        add.setObject(2, batch.at("xpay_date", row));
        add.setObject(3, batch.at("project_code", row));
        add.setInt(4, Projects.FISCAL_YEAR);
        add.executeUpdate();
    }
}
