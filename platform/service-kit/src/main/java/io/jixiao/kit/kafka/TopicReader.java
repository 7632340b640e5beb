package io.jixiao.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Reads a topic batch by batch on a thread of its own.
///
/// A batch that fails stays in hand, its partitions paused and the membership kept, until it
/// succeeds. Offsets are committed after that and never before: a batch may come again.
public final class TopicReader {

    /// Takes a batch; whatever it throws, it gets the same batch again.
    @FunctionalInterface
    public interface Handler {
        void handle(List<ConsumerRecord<byte[], byte[]>> batch) throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(9);

    private final String topic;
    private final Map<String, Object> settings;
    private final ReadingTrace trace;
    private final Handler handler;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean holding;
    private volatile long lag;

    TopicReader(String topic, Map<String, Object> settings, ReadingTrace trace, Handler handler) {
        this.topic = topic;
        this.settings = Map.copyOf(settings);
        this.trace = trace;
        this.handler = handler;
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
    }

    /// Waits for the batch in hand.
    void awaitStop() throws InterruptedException {
        if (!thread.join(STOP_WITHIN)) {
            thread.interrupt();
        }
    }

    private void run() {
        while (running) {
            try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
                consumer.subscribe(List.of(topic), new PausedWhileHolding(consumer));
                while (running) {
                    readOnce(consumer);
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("reader of %s starts over: %s", topic, e.getMessage());
                waitABit();
            }
        }
    }

    private void readOnce(KafkaConsumer<byte[], byte[]> consumer) throws InterruptedException {
        var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        consumer.poll(POLL).forEach(batch::add);
        lag = lag(consumer);
        if (!batch.isEmpty() && handled(consumer, batch)) {
            commit(consumer);
        }
    }

    /// Returns false when the reader was stopped with the batch still in hand.
    private boolean handled(
            KafkaConsumer<byte[], byte[]> consumer, List<ConsumerRecord<byte[], byte[]>> batch)
            throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (running) {
            try {
                trace.handOver(topic, batch, handler);
                holding = false;
                consumer.resume(consumer.paused());
                return true;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                LOG.warnf("%d records of %s stay in hand: %s", batch.size(), topic, e);
            }
            holding = true;
            consumer.pause(consumer.assignment());
            consumer.poll(
                    Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause)));
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
        return false;
    }

    /// Where the commit fails, the batch comes again, and is known.
    private void commit(KafkaConsumer<byte[], byte[]> consumer) {
        try {
            consumer.commitSync();
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
            TimeUnit.MILLISECONDS.sleep(LONGEST_PAUSE_MILLIS);
        } catch (InterruptedException _) {
            running = false;
        }
    }

    /// Partitions that arrive while a batch is in hand would bring records nobody waits for.
    private final class PausedWhileHolding implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> consumer;

        PausedWhileHolding(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.infof("reads %s", partitions);
            if (holding) {
                consumer.pause(partitions);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // what is in hand is finished all the same; whoever reads it again finds it known
        }
    }
}
