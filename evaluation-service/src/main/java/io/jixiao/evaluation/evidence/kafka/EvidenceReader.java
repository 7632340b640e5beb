package io.jixiao.evaluation.evidence.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jixiao.evaluation.evidence.KeepEvidence;
import io.jixiao.kit.kafka.DeadLetters;
import io.jixiao.kit.kafka.Patience;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Takes batches from the topics; a record is acknowledged when it is kept, or when the broker has
/// it as a dead letter.
@ApplicationScoped
public class EvidenceReader {

    private static final Logger LOG = Logger.getLogger(EvidenceReader.class);
    private static final long BROKER_PAUSE_MILLIS = 1_000;

    private final EvidenceEvents events;
    private final KeepEvidence keep;
    private final DeadLetters deadLetters;

    EvidenceReader(EvidenceEvents events, KeepEvidence keep, DeadLetters deadLetters) {
        this.events = events;
        this.keep = keep;
        this.deadLetters = deadLetters;
    }

    @Incoming("targets")
    @Blocking
    public void targets(ConsumerRecords<byte[], byte[]> records) throws Exception {
        take(records, events::target, keep::targets);
    }

    @Incoming("spending")
    @Blocking
    public void spending(ConsumerRecords<byte[], byte[]> records) throws Exception {
        take(records, events::spending, keep::spending);
    }

    @Incoming("progress")
    @Blocking
    public void progress(ConsumerRecords<byte[], byte[]> records) throws Exception {
        take(records, events::progress, keep::progress);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(byte[] body) throws IOException;
    }

    private record Read<T>(ConsumerRecord<byte[], byte[]> record, T value) {}

    private <T> void take(
            ConsumerRecords<byte[], byte[]> records, Reading<T> reading, Consumer<List<T>> keep)
            throws Exception {
        var readable = new ArrayList<Read<T>>();
        for (var record : records) {
            try {
                if (record.value() == null) {
                    throw new IOException("no content");
                }
                readable.add(new Read<>(record, reading.read(record.value())));
            } catch (IOException | RuntimeException misfit) {
                lay(record, "event.unreadable", misfit);
            }
        }
        if (!readable.isEmpty()) {
            keep(readable, keep);
        }
    }

    /// Together when it goes; one by one when it does not, so that one bad record stops no other.
    private <T> void keep(List<Read<T>> readable, Consumer<List<T>> keep) throws Exception {
        try {
            patiently(keep, readable.stream().map(Read::value).toList());
        } catch (RuntimeException together) {
            LOG.warnf("batch not kept, trying one by one: %s", together.getMessage());
            for (var each : readable) {
                try {
                    patiently(keep, List.of(each.value()));
                } catch (RuntimeException misfit) {
                    lay(each.record(), "event.refused", misfit);
                }
            }
        }
    }

    private static <T> void patiently(Consumer<List<T>> keep, List<T> values) throws Exception {
        Patience.whileDatabaseIsAway(
                () -> {
                    keep.accept(values);
                    return values.size();
                });
    }

    /// Waits for the broker as long as it takes: a record is never dropped.
    private void lay(ConsumerRecord<byte[], byte[]> record, String code, Exception misfit)
            throws InterruptedException {
        LOG.warnf(
                "dead letter topic=%s partition=%d offset=%d code=%s: %s",
                record.topic(), record.partition(), record.offset(), code, reason(misfit));
        while (true) {
            try {
                deadLetters.send(record, code, reason(misfit));
                return;
            } catch (IllegalStateException away) {
                LOG.warnf("dead letter waits: %s", away.getMessage());
                TimeUnit.MILLISECONDS.sleep(BROKER_PAUSE_MILLIS);
            }
        }
    }

    /// For the person who looks at the letter: what is wrong, without names of classes.
    private static String reason(Exception misfit) {
        Throwable deepest = misfit;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return switch (deepest) {
            case NullPointerException _ -> "a required field is absent";
            case JsonProcessingException unreadable -> unreadable.getOriginalMessage();
            default -> String.valueOf(deepest.getMessage());
        };
    }
}
