package io.jixiao.benchmarks.site;

import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Voucher;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/// The finance system's end of the broker.
public record Topic(String bootstrapServers) {

    public static final String PAYMENTS = "finance.payments.v1";
    public static final String SPENDING = "execution.spending.v1";

    private static final int PARTITIONS = 3;
    private static final int SECONDS = 30;

    /// Returns when the broker has all of the stream: the last new voucher of each partition. When
    /// those are in the ledger, a reader that keeps the order has posted everything.
    public List<String> fill(PaymentStream stream) {
        var last = new HashMap<Integer, String>();
        var seen = new HashSet<String>();
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var voucher : stream.sent()) {
                int partition = partition(voucher);
                var _ = producer.send(record(voucher, partition));
                if (seen.add(voucher.payCertNo())) {
                    last.put(partition, voucher.payCertNo());
                }
            }
            producer.flush();
        }
        return List.copyOf(last.values());
    }

    /// How many records a topic has taken in all.
    public long taken(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var partitions =
                    IntStream.range(0, PARTITIONS)
                            .boxed()
                            .collect(
                                    Collectors.toMap(
                                            partition -> new TopicPartition(topic, partition),
                                            _ -> OffsetSpec.latest()));
            return admin
                    .listOffsets(partitions)
                    .all()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .values()
                    .stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot ask for the end of " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for " + topic, e);
        }
    }

    private static ProducerRecord<String, byte[]> record(Voucher voucher, int partition) {
        var value = voucher.json().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(PAYMENTS, partition, voucher.projectCode(), value);
    }

    /// As the producer itself would choose by key.
    private static int partition(Voucher voucher) {
        var key = voucher.projectCode().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % PARTITIONS;
    }
}
