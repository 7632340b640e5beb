package io.jixiao.benchmarks.ingest;

import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Voucher;
import io.jixiao.benchmarks.site.Batch;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.benchmarks.site.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// C: the rows alone, each once; no look for repeated ones, no totals (B1b).
final class InsertCell extends BareCell {

    InsertCell(Site site, int sessions, int batchSize) {
        super(site, sessions, batchSize);
    }

    @Override
    public String letter() {
        return "C";
    }

    @Override
    public String title() {
        return "insert … unnest, no de-duplication, no totals";
    }

    @Override
    List<Voucher> taken(PaymentStream stream) {
        return stream.distinct();
    }

    @Override
    void write(Connection connection, List<Batch> batches, Timeline timeline) throws SQLException {
        try (var statement = connection.prepareStatement(site().fused().bareInsert())) {
            for (var batch : batches) {
                int next = batch.bindArrays(statement);
                statement.setObject(next, OffsetDateTime.now(ZoneOffset.UTC));
                statement.executeUpdate();
                timeline.committed(batch.size());
            }
        }
    }

    @Override
    void check(PaymentStream stream) {
        site().floor().check(stream).entries();
    }
}
