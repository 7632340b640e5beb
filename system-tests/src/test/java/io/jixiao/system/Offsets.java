package io.jixiao.system;

import static org.awaitility.Awaitility.await;

import io.jixiao.local.Stack;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/// How far execution-service has read a topic.
final class Offsets {

    private Offsets() {}

    static List<TopicPartition> partitions(Collection<PartitionInfo> partitions) {
        return partitions.stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    /// Sets the stopped service back to the beginning; its place in the group has to expire first.
    static void rewind(Stack stack, String topic) {
        try (var admin = admin(stack)) {
            var read = admin.listConsumerGroupOffsets(group(topic));
            var zero = new HashMap<TopicPartition, OffsetAndMetadata>();
            read.partitionsToOffsetAndMetadata()
                    .get()
                    .keySet()
                    .forEach(partition -> zero.put(partition, new OffsetAndMetadata(0)));
            await().atMost(RunningSystem.PATIENCE)
                    .ignoreExceptions()
                    .until(
                            () -> {
                                admin.alterConsumerGroupOffsets(group(topic), zero).all().get();
                                return true;
                            });
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("rewind " + topic, e);
        }
    }

    /// Waits until everything on the topic has been read.
    static void awaitEnd(Stack stack, String topic) {
        try (var admin = admin(stack)) {
            await().atMost(RunningSystem.PATIENCE)
                    .until(() -> read(admin, topic) == end(admin, topic));
        }
    }

    /// Which replicas read the topic.
    static long readers(Stack stack, String topic) {
        try (var admin = admin(stack)) {
            return admin
                    .describeConsumerGroups(List.of(group(topic)))
                    .all()
                    .get()
                    .get(group(topic))
                    .members()
                    .stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("readers of " + topic, e);
        }
    }

    private static long read(Admin admin, String topic)
            throws InterruptedException, ExecutionException {
        return admin
                .listConsumerGroupOffsets(group(topic))
                .partitionsToOffsetAndMetadata()
                .get()
                .values()
                .stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    private static long end(Admin admin, String topic)
            throws InterruptedException, ExecutionException {
        var partitions =
                admin.listConsumerGroupOffsets(group(topic)).partitionsToOffsetAndMetadata().get();
        Map<TopicPartition, OffsetSpec> latest =
                partitions.keySet().stream()
                        .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(each -> each.offset())
                .sum();
    }

    private static String group(String topic) {
        return "execution-service." + topic;
    }

    private static Admin admin(Stack stack) {
        return Admin.create(Map.of("bootstrap.servers", stack.kafka()));
    }
}
