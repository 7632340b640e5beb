package io.jixiao.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kit.kafka.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns rows into records. Rows that name state are put together per topic, each key once.
@ApplicationScoped
public class OutboxEvents {

    private final Map<String, StateFeed> feeds = new LinkedHashMap<>();
    private final ObjectMapper json;

    OutboxEvents(@Any Instance<StateFeed> feeds, ObjectMapper json) {
        feeds.forEach(feed -> this.feeds.put(feed.topic(), feed));
        this.json = json;
    }

    Set<String> stateTopics() {
        return feeds.keySet();
    }

    StateFeed feed(String topic) {
        var feed = feeds.get(topic);
        if (feed == null) {
            throw new IllegalStateException("no feed for topic " + topic);
        }
        return feed;
    }

    List<Outgoing> of(List<OutboxRow> rows) {
        var outgoing = new ArrayList<Outgoing>();
        var changed = new LinkedHashMap<String, Set<String>>();
        var traces = new LinkedHashMap<String, String>();
        for (var row : rows) {
            var body = row.body();
            if (body == null) {
                changed.computeIfAbsent(row.topic(), _ -> new LinkedHashSet<>()).addAll(row.keys());
                if (row.trace() != null) {
                    row.keys().forEach(key -> traces.put(row.topic() + key, row.trace()));
                }
            } else {
                outgoing.add(
                        new Outgoing(
                                row.topic(),
                                row.keys().getFirst(),
                                row.topic(),
                                body.getBytes(StandardCharsets.UTF_8),
                                row.trace()));
            }
        }
        for (var topic : changed.entrySet()) {
            var feed = feed(topic.getKey());
            for (var event : feed.current(List.copyOf(topic.getValue()))) {
                outgoing.add(
                        new Outgoing(
                                topic.getKey(),
                                event.key(),
                                feed.type(),
                                bytes(event.body()),
                                traces.get(topic.getKey() + event.key())));
            }
        }
        return outgoing;
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + body.getClass().getSimpleName(), e);
        }
    }
}
