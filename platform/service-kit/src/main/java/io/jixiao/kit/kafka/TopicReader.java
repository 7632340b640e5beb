package io.jixiao.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads a topic batch by batch on a thread of its own; while one batch is being handled, the next
/// one is read and made ready.
///
/// A batch that fails stays in hand, the partitions paused and the membership kept, until it
/// succeeds. Offsets are committed after that and never before: a batch may come again.
///
/// @param <T> a batch made ready
public final class TopicReader<T> {

    /// Takes a batch; whatever it throws, it gets the same batch again.
    @FunctionalInterface
    public interface Handler<T> {
        void handle(T batch) throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PAUSE_MILLIS = 2_000;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(9);

    private final String topic;
    private final Map<String, Object> settings;
    private final Function<List<ConsumerRecord<byte[], byte[]>>, T> preparation;
    private final UntilHandled<T> handler;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long lag;

    /// Read and made ready, while another one is in hand; only the reader's thread touches it.
    private @Nullable Batch<T> next;

    TopicReader(
            String topic,
            Map<String, Object> settings,
            ReadingTrace trace,
            Function<List<ConsumerRecord<byte[], byte[]>>, T> preparation,
            Handler<T> handler) {
        this.topic = topic;
        this.settings = Map.copyOf(settings);
        this.preparation = preparation;
        this.handler = new UntilHandled<>(topic, trace, handler);
        this.thread = Thread.ofPlatform().name("read " + topic).unstarted(this::run);
    }

    /// Records on the broker that this replica has not read yet.
    public long lag() {
        return lag;
    }

    /// False when the thread died of something nobody foresaw.
    boolean isAlive() {
        return thread.isAlive() || !running;
    }

    void start() {
        thread.start();
    }

    void askToStop() {
        running = false;
        handler.stop();
    }

    /// Waits for the batch in hand.
    void awaitStop() throws InterruptedException {
        if (!thread.join(STOP_WITHIN)) {
            thread.interrupt();
        }
    }

    private void run() {
        while (running) {
            // Closed in reverse: whoever starts over waits for what is still in hand.
            try (var hand =
                            Executors.newSingleThreadExecutor(
                                    Thread.ofPlatform().name("handle " + topic).factory());
                    var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
                consumer.subscribe(List.of(topic), new PausedWhileAhead(consumer));
                read(consumer, hand);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("reader of %s starts over: %s", topic, e.getMessage());
                waitABit();
            }
        }
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer, ExecutorService hand)
            throws InterruptedException {
        next = null;
        var inHand = InHand.NOTHING;
        try {
            while (running) {
                if (next == null) {
                    next = batch(consumer);
                } else if (!inHand.isDoneWithin(POLL)) {
                    stayMember(consumer);
                }
                if (inHand.isDoneWithin(Duration.ZERO)) {
                    var done = inHand;
                    inHand = InHand.NOTHING;
                    if (next != null) {
                        inHand = InHand.of(next, hand, handler);
                        next = null;
                        consumer.resume(consumer.paused());
                    }
                    commit(consumer, done);
                }
            }
            if (inHand.isDoneWithin(STOP_WITHIN)) {
                commit(consumer, inHand);
            }
        } catch (InterruptedException e) {
            hand.shutdownNow();
            throw e;
        }
    }

    private @Nullable Batch<T> batch(KafkaConsumer<byte[], byte[]> consumer) {
        var found = consumer.poll(POLL);
        lag = lag(consumer);
        if (found.isEmpty()) {
            return null;
        }
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>(found.count());
        found.forEach(records::add);
        return new Batch<>(records, found.nextOffsets(), preparation.apply(records));
    }

    /// The group must see that this replica lives, and nothing more may be read meanwhile.
    private static void stayMember(KafkaConsumer<byte[], byte[]> consumer) {
        consumer.pause(consumer.assignment());
        consumer.poll(Duration.ZERO);
    }

    /// Where the commit fails, the batch comes again, and is known. Partitions that have gone to
    /// another replica are its to commit: it may be further by now.
    private void commit(KafkaConsumer<byte[], byte[]> consumer, InHand inHand) {
        var own = new HashMap<>(inHand.offsets());
        own.keySet().retainAll(consumer.assignment());
        if (own.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(own);
        } catch (KafkaException e) {
            LOG.infof("offsets of %s not committed: %s", topic, e.getMessage());
        }
    }

    private static long lag(KafkaConsumer<byte[], byte[]> consumer) {
        long sum = 0;
        for (var partition : consumer.assignment()) {
            sum += consumer.currentLag(partition).orElse(0);
        }
        return sum;
    }

    private void waitABit() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException _) {
            running = false;
        }
    }

    /// @param offsets where to go on after it
    record Batch<T>(
            List<ConsumerRecord<byte[], byte[]>> records,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            T prepared) {}

    /// Partitions that arrive while a batch waits would bring records nobody waits for.
    private final class PausedWhileAhead implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> consumer;

        PausedWhileAhead(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.infof("reads %s", partitions);
            if (next != null) {
                consumer.pause(partitions);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // what has been read is finished all the same; whoever reads it again finds it known
        }
    }
}
