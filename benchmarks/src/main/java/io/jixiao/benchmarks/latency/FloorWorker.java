package io.jixiao.benchmarks.latency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.payments.Voucher;
import io.jixiao.benchmarks.site.Batch;
import io.jixiao.benchmarks.site.FusedStatement;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.benchmarks.site.Sql;
import io.jixiao.local.machine.Logging;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The least a program can do from payment to alert, in a JVM of its own: poll, parse, one fused
/// statement, one that keeps an alert for each project behind, commit, publish, commit offsets.
///
/// No rules, history, outbox or chain: what the service takes longer, it takes for those.
final class FloorWorker {

    static final String PAYMENTS = "floor.payments.v1";
    static final String ALERTS = "floor.alerts.v1";

    static final String TABLE =
            """
            create table if not exists floor_alert (
                project_code text primary key,
                paid_fen bigint not null,
                planned_fen bigint not null
            )""";

    /// Behind the last passed checkpoint, which is the first one of the year.
    private static final String BEHIND =
            """
            insert into floor_alert
            select project_code, paid_fiscal_fen + paid_other_fen, planned_fen[1]
            from project_account
            where project_code = any (?) and fiscal_year = ?
            and paid_fiscal_fen + paid_other_fen < planned_fen[1]
            on conflict do nothing
            returning project_code, paid_fen, planned_fen""";

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int AT_ONCE = 1_000;

    private final ObjectMapper json = new ObjectMapper();
    private final FusedStatement fused;
    private final Connection connection;

    private record Alert(String projectCode, String body) {}

    private FloorWorker(FusedStatement fused, Connection connection) {
        this.fused = fused;
        this.connection = connection;
    }

    /// @param arguments broker, JDBC URL, folder of the service with its statement
    public static void main(String[] arguments) throws SQLException, IOException {
        Logging.warningsOnly();
        var fused = FusedStatement.in(Path.of(arguments[2]));
        try (var connection =
                DriverManager.getConnection(arguments[1], Site.OWNER, Site.PASSWORD)) {
            // As the service has it: a plan that is kept, though it was made on an empty ledger.
            new Sql(connection).run("set plan_cache_mode = force_generic_plan");
            new Sql(connection)
                    .run(
                            "set enable_seqscan = off; set enable_hashjoin = off;"
                                    + " set enable_mergejoin = off");
            connection.setAutoCommit(false);
            new FloorWorker(fused, connection).work(arguments[0]);
        }
    }

    private void work(String bootstrapServers) throws SQLException, IOException {
        var reading =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "floor",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        AT_ONCE);
        var writing =
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0);
        try (var consumer =
                        new KafkaConsumer<>(
                                reading, new StringDeserializer(), new ByteArrayDeserializer());
                var producer =
                        new KafkaProducer<>(
                                writing, new StringSerializer(), new ByteArraySerializer())) {
            consumer.subscribe(List.of(PAYMENTS));
            while (connection.isValid(0)) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    post(records).forEach(alert -> publish(producer, alert));
                    producer.flush();
                    consumer.commitAsync();
                }
            }
        }
    }

    private List<Alert> post(ConsumerRecords<String, byte[]> records)
            throws SQLException, IOException {
        var vouchers = new ArrayList<Voucher>(records.count());
        for (var record : records) {
            vouchers.add(read(record.value()));
        }
        for (var batch : Batch.of(vouchers, vouchers.size(), fused.columns())) {
            post(batch);
        }
        var alerts = behind(vouchers.stream().map(Voucher::projectCode).distinct().toArray());
        connection.commit();
        return alerts;
    }

    private Voucher read(byte[] value) throws IOException {
        var payment = json.readTree(value);
        return new Voucher(
                payment.get("payCertNo").asText(),
                0,
                payment.get("projectCode").asText(),
                new BigDecimal(payment.get("amount").asText()).movePointRight(2).longValueExact(),
                LocalDate.parse(payment.get("xpayDate").asText()));
    }

    private void post(Batch batch) throws SQLException {
        try (var statement = connection.prepareStatement(fused.sql())) {
            int next = batch.bindArrays(statement);
            var recordedAt = OffsetDateTime.now(ZoneOffset.UTC);
            statement.setObject(next++, recordedAt);
            statement.setInt(next++, Projects.FISCAL_YEAR);
            statement.setObject(next++, recordedAt);
            statement.setInt(next, Projects.FISCAL_YEAR);
            statement.executeQuery().close();
        }
    }

    private List<Alert> behind(Object[] projects) throws SQLException {
        try (var statement = connection.prepareStatement(BEHIND)) {
            statement.setArray(1, connection.createArrayOf("text", projects));
            statement.setInt(2, Projects.FISCAL_YEAR);
            var alerts = new ArrayList<Alert>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var body =
                            "{\"projectCode\":\"%s\",\"level\":\"RED\",\"paidFen\":%d,\"plannedFen\":%d}"
                                    .formatted(row.getString(1), row.getLong(2), row.getLong(3));
                    alerts.add(new Alert(row.getString(1), body));
                }
            }
            return alerts;
        }
    }

    private static void publish(KafkaProducer<String, byte[]> producer, Alert alert) {
        var body = alert.body().getBytes(StandardCharsets.UTF_8);
        var _ = producer.send(new ProducerRecord<>(ALERTS, alert.projectCode(), body));
    }
}
