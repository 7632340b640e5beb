package io.jixiao.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Kafka Connect alone, with one sink, as its manuals advise for many small records: batches as
/// large as the service's, one statement a batch, enough fetched at once to fill it.
///
/// @param tasks as many sessions as the other cells have
record ConnectSettings(String bootstrapServers, String jdbcUrl, int port, int tasks, int batch) {

    static final String SINK = "ledger";

    private static final int FETCHED_AT_ONCE = 8 * 1024 * 1024;

    Path worker(Path folder) {
        return written(
                folder.resolve("connect-worker.properties"),
                """
                bootstrap.servers=%s
                listeners=http://127.0.0.1:%d
                offset.storage.file.filename=%s
                plugin.discovery=only_scan
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=org.apache.kafka.connect.json.JsonConverter
                value.converter.schemas.enable=true
                consumer.max.poll.records=%d
                consumer.max.partition.fetch.bytes=%d
                """
                        .formatted(
                                bootstrapServers,
                                port,
                                folder.resolve("connect.offsets"),
                                batch,
                                FETCHED_AT_ONCE));
    }

    Path sink(Path folder, String user, String password) {
        return written(
                folder.resolve("connect-sink.properties"),
                """
                name=%s
                connector.class=io.debezium.connector.jdbc.JdbcSinkConnector
                tasks.max=%d
                topics=%s
                connection.url=%s?reWriteBatchedInserts=true
                connection.username=%s
                connection.password=%s
                collection.name.format=ledger_entry
                insert.mode=upsert
                primary.key.mode=record_value
                primary.key.fields=pay_cert_no,line_no,mof_div_code,source,step,leg,fiscal_year
                batch.size=%d
                dialect.postgres.unnest.insert.enabled=true
                use.reduction.buffer=true
                """
                        .formatted(
                                SINK,
                                tasks,
                                PeerFormat.rows().topic(),
                                jdbcUrl,
                                user,
                                password,
                                batch));
    }

    private static Path written(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
