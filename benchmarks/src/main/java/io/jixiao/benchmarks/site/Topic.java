package io.jixiao.benchmarks.site;

import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Voucher;
import io.jixiao.local.kafka.TopicCreation;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
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

    /// Returns when the broker has all of the stream.
    public void fill(PaymentStream stream) {
        fill(PAYMENTS, stream, Voucher::json);
    }

    /// @param json what stands on the topic for a voucher
    public void fill(String topic, PaymentStream stream, Function<Voucher, String> json) {
        try (var sender = sender(topic, json)) {
            stream.sent().forEach(sender::send);
        }
    }

    public void create(String topic) {
        TopicCreation.ensure(
                bootstrapServers, List.of(io.jixiao.local.kafka.Topic.deleted(topic, PARTITIONS)));
    }

    /// The last new voucher of each partition: when those are in the ledger, a reader that keeps
    /// the order has posted everything.
    static List<String> last(PaymentStream stream) {
        var last = new HashMap<Integer, String>();
        stream.distinct().forEach(each -> last.put(partition(each), each.payCertNo()));
        return List.copyOf(last.values());
    }

    public Sender sender() {
        return sender(PAYMENTS, Voucher::json);
    }

    private Sender sender(String topic, Function<Voucher, String> json) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5);
        return new Sender(
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
                topic,
                json);
    }

    /// An open connection; when it is closed the broker has everything.
    public record Sender(
            KafkaProducer<String, byte[]> producer, String topic, Function<Voucher, String> json)
            implements AutoCloseable {

        public void send(Voucher voucher) {
            var value = json.apply(voucher).getBytes(StandardCharsets.UTF_8);
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    topic, partition(voucher), voucher.projectCode(), value));
        }

        @Override
        public void close() {
            producer.close();
        }
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

    /// As the producer itself would choose by key.
    private static int partition(Voucher voucher) {
        var key = voucher.projectCode().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % PARTITIONS;
    }
}
