package io.jixiao.target.effect.kafka;

import io.jixiao.contracts.TopicNames;
import io.jixiao.kit.kafka.DeadLetters;
import io.jixiao.kit.kafka.TopicReaders;
import io.jixiao.kit.problem.ProblemMapper;
import io.jixiao.target.effect.KeepKnown;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Takes batches from the topics; what cannot be read goes to the dead letters, and stops no other.
@ApplicationScoped
public class KnownReader {

    private static final Logger LOG = Logger.getLogger(KnownReader.class);
    private static final int AT_ONCE = 500;

    private final KnownEvents events;
    private final KeepKnown keep;
    private final DeadLetters deadLetters;

    KnownReader(KnownEvents events, KeepKnown keep, DeadLetters deadLetters) {
        this.events = events;
        this.keep = keep;
        this.deadLetters = deadLetters;
    }

    void start(@Observes StartupEvent event, TopicReaders readers) {
        readers.read(
                TopicNames.SPENDING,
                AT_ONCE,
                batch -> take(batch, events::spending, keep::spending));
        readers.read(TopicNames.ALERTS, AT_ONCE, batch -> take(batch, events::alert, keep::alerts));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(byte[] body) throws IOException;
    }

    private record Read<T>(ConsumerRecord<byte[], byte[]> record, T value) {}

    private <T> void take(
            List<ConsumerRecord<byte[], byte[]>> batch,
            Reading<T> reading,
            Consumer<List<T>> keeping)
            throws InterruptedException {
        var readable = new ArrayList<Read<T>>();
        for (var record : batch) {
            // A key without value is what compaction keeps of a deleted key.
            if (record.value() != null) {
                read(record, reading, readable);
            }
        }
        if (readable.isEmpty()) {
            return;
        }
        try {
            keeping.accept(readable.stream().map(Read::value).toList());
        } catch (RuntimeException together) {
            oneByOne(readable, keeping, together);
        }
    }

    private <T> void read(
            ConsumerRecord<byte[], byte[]> record, Reading<T> reading, List<Read<T>> readable)
            throws InterruptedException {
        try {
            readable.add(new Read<>(record, reading.read(record.value())));
        } catch (IOException | RuntimeException misfit) {
            lay(record, "event.unreadable", misfit);
        }
    }

    /// While the database is away the batch stays in hand.
    private <T> void oneByOne(
            List<Read<T>> readable, Consumer<List<T>> keeping, RuntimeException together)
            throws InterruptedException {
        if (ProblemMapper.databaseIsAway(together)) {
            throw together;
        }
        for (var each : readable) {
            try {
                keeping.accept(List.of(each.value()));
            } catch (RuntimeException misfit) {
                if (ProblemMapper.databaseIsAway(misfit)) {
                    throw misfit;
                }
                lay(each.record(), "event.refused", misfit);
            }
        }
    }

    private void lay(ConsumerRecord<byte[], byte[]> record, String code, Exception misfit)
            throws InterruptedException {
        LOG.warnf(
                "dead letter topic=%s partition=%d offset=%d code=%s",
                record.topic(), record.partition(), record.offset(), code);
        deadLetters.send(record, code, String.valueOf(misfit.getMessage()));
    }
}
