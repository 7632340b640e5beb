package io.jixiao.local.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/// Creates topics through any broker, whether it runs in this JVM or beside it.
public final class TopicCreation {

    private static final int SECONDS = 30;

    /// Twice what a broker takes when nothing is said.
    private static final String LARGEST_DEAD_LETTER = "2097152";

    private TopicCreation() {}

    /// Creates those that do not exist; the others are left as they are.
    public static void ensure(String bootstrapServers, List<Topic> topics) {
        try (var admin =
                Admin.create(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var present = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            var missing =
                    topics.stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .map(TopicCreation::request)
                            .toList();
            admin.createTopics(missing).all().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot create topics at " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }

    private static NewTopic request(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(settings(topic));
    }

    private static Map<String, String> settings(Topic topic) {
        var policy = topic.cleanup().policy();
        return topic.isForDeadLetters()
                ? Map.of("cleanup.policy", policy, "max.message.bytes", LARGEST_DEAD_LETTER)
                : Map.of("cleanup.policy", policy);
    }
}
