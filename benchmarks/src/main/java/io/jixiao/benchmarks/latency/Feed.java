package io.jixiao.benchmarks.latency;

import io.jixiao.benchmarks.payments.Voucher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Puts payments on a topic when each is due, whatever has become of those before.
record Feed(String bootstrapServers, String topic) {

    /// When each was due, by [System#nanoTime].
    record Times(long began, long between) {
        long due(int number) {
            return began + number * between;
        }
    }

    Times send(List<Voucher> vouchers, int perSecond) {
        var bodies =
                vouchers.stream()
                        .map(voucher -> voucher.json().getBytes(StandardCharsets.UTF_8))
                        .toList();
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0);
        var failure = new AtomicReference<Exception>();
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(topic);
            var times = new Times(System.nanoTime(), TimeUnit.SECONDS.toNanos(1) / perSecond);
            for (int number = 0; number < bodies.size(); number++) {
                awaitDue(times.due(number));
                var code = vouchers.get(number).projectCode();
                var record = new ProducerRecord<>(topic, code, bodies.get(number));
                var _ =
                        producer.send(
                                record,
                                (_, e) -> {
                                    if (e != null) {
                                        failure.set(e);
                                    }
                                });
            }
            producer.flush();
            if (failure.get() != null) {
                throw new IllegalStateException("the broker refuses payments", failure.get());
            }
            return times;
        }
    }

    private static void awaitDue(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}
