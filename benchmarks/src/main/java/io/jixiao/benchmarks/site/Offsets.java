package io.jixiao.benchmarks.site;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/// How far the service has read the topic of payments, and from where it shall read again.
public record Offsets(Admin admin) implements AutoCloseable {

    private static final String GROUP = "execution-service." + Topic.PAYMENTS;
    private static final int PARTITIONS = 3;
    private static final int SECONDS = 30;

    public static Offsets at(Topic topic) {
        return new Offsets(Admin.create(Map.of("bootstrap.servers", topic.bootstrapServers())));
    }

    /// Drops all records there are: what is sent next is the whole topic.
    public void emptyTopic() {
        var before = new HashMap<TopicPartition, RecordsToDelete>();
        ends(OffsetSpec.latest())
                .forEach((part, end) -> before.put(part, RecordsToDelete.beforeOffset(end)));
        answer(admin.deleteRecords(before).all());
    }

    /// The next record is the first there is. The service must be held: its membership is taken
    /// from it, and when it goes on it joins anew.
    public void rewind() {
        answer(
                admin.removeMembersFromConsumerGroup(
                                GROUP, new RemoveMembersFromConsumerGroupOptions())
                        .all());
        var first = new HashMap<TopicPartition, OffsetAndMetadata>();
        ends(OffsetSpec.earliest())
                .forEach((part, offset) -> first.put(part, new OffsetAndMetadata(offset)));
        answer(admin.alterConsumerGroupOffsets(GROUP, first).all());
    }

    /// How many records are still to be read and committed.
    public long left() {
        long committed =
                answer(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata())
                        .values()
                        .stream()
                        .mapToLong(OffsetAndMetadata::offset)
                        .sum();
        long end = ends(OffsetSpec.latest()).values().stream().mapToLong(Long::longValue).sum();
        return end - committed;
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> ends(OffsetSpec which) {
        var asked =
                IntStream.range(0, PARTITIONS)
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        part -> new TopicPartition(Topic.PAYMENTS, part),
                                        _ -> which));
        var ends = new HashMap<TopicPartition, Long>();
        answer(admin.listOffsets(asked).all()).forEach((part, end) -> ends.put(part, end.offset()));
        return ends;
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", e);
        }
    }
}
