package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.payment.EntryKey;
import io.jixiao.execution.payment.PaymentFilter;
import io.jixiao.execution.payment.PaymentRecord;
import io.jixiao.execution.payment.PaymentRecords;
import io.jixiao.execution.payment.Waiting;
import io.jixiao.kernel.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresPaymentRecords implements PaymentRecords {

    /// More events than one voucher number can have in one year.
    private static final int OF_ONE_VOUCHER = 10_000;

    private final DataSource database;

    PostgresPaymentRecords(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<PaymentRecord> find(EntryKey key, DataScope scope) {
        var filter =
                new PaymentFilter(
                        Optional.of(key.line().payCertNo()),
                        Optional.of(key.line().year()),
                        Optional.empty(),
                        Optional.of(key.line().source()),
                        Optional.empty());
        return list(filter, Optional.empty(), OF_ONE_VOUCHER, scope).stream()
                .filter(each -> each.payment().key().equals(key))
                .findFirst();
    }

    @Override
    public List<PaymentRecord> list(
            PaymentFilter filter, Optional<EntryKey> after, int limit, DataScope scope) {
        var sql = new RecordSql(filter, after, scope);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement, limit);
            var records = new ArrayList<PaymentRecord>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(read(row));
                }
            }
            return records;
        } catch (SQLException e) {
            throw new IllegalStateException("payments", e);
        }
    }

    private static PaymentRecord read(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new PaymentRecord(
                PaymentRow.sent(row),
                PaymentRow.recordedAt(row),
                PaymentRecord.State.valueOf(row.getString("record_state")),
                reason == null
                        ? Optional.empty()
                        : Optional.of(
                                new Waiting(
                                        Waiting.Reason.valueOf(reason),
                                        row.getString("waits_for"))));
    }
}
