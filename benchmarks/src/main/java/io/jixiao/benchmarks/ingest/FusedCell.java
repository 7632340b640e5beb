package io.jixiao.benchmarks.ingest;

import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.payments.Voucher;
import io.jixiao.benchmarks.site.Batch;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.benchmarks.site.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// B: the service's own statement and nothing around it. What cell A can come near to.
public final class FusedCell extends BareCell {

    public FusedCell(Site site, int sessions, int batchSize) {
        super(site, sessions, batchSize);
    }

    @Override
    public String letter() {
        return "B";
    }

    @Override
    public String title() {
        return "fused statement, nothing else";
    }

    @Override
    List<Voucher> taken(PaymentStream stream) {
        return stream.sent();
    }

    @Override
    void write(Connection connection, List<Batch> batches, Timeline timeline) throws SQLException {
        try (var statement = connection.prepareStatement(site().fused().sql())) {
            for (var batch : batches) {
                int next = batch.bindArrays(statement);
                var recordedAt = OffsetDateTime.now(ZoneOffset.UTC);
                statement.setObject(next++, recordedAt);
                statement.setInt(next++, Projects.FISCAL_YEAR);
                statement.setObject(next++, recordedAt);
                statement.setInt(next, Projects.FISCAL_YEAR);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        row.getString(1);
                    }
                }
                timeline.committed(batch.size());
            }
        }
    }

    @Override
    void check(PaymentStream stream) {
        var check = site().floor().check(stream);
        check.entries();
        check.totals();
    }
}
