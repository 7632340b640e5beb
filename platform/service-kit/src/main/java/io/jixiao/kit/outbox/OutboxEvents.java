package io.jixiao.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kit.kafka.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Turns rows into records. Rows that name state are put together per topic, each key once.
@ApplicationScoped
public class OutboxEvents {

    private final Map<String, StateFeed> feeds = new LinkedHashMap<>();
    private final FreshStates fresh = new FreshStates();
    private final ObjectMapper json;
    private final String application;

    OutboxEvents(
            @Any Instance<StateFeed> feeds,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        feeds.forEach(feed -> this.feeds.put(feed.topic(), feed));
        this.json = json;
        this.application = application;
    }

    FreshStates fresh() {
        return fresh;
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
        var changes = new LinkedHashMap<String, Changes>();
        for (var row : rows) {
            switch (row) {
                case OutboxRow.Happened event -> outgoing.add(happened(event));
                case OutboxRow.StateChanged state ->
                        changes.computeIfAbsent(state.topic(), _ -> new Changes())
                                .add(state, fresh.take(state.id()));
            }
        }
        changes.forEach((topic, changed) -> outgoing.addAll(states(topic, changed)));
        return outgoing;
    }

    private Outgoing happened(OutboxRow.Happened row) {
        return new Outgoing(
                row.topic(),
                row.key(),
                row.type(),
                row.body().getBytes(StandardCharsets.UTF_8),
                row.trace(),
                id(row));
    }

    /// A row that is sent again says so by the same id; the time tells databases apart.
    private String id(OutboxRow.Happened row) {
        var name = application + "/" + row.id() + "/" + row.createdAt();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private List<Outgoing> states(String topic, Changes changed) {
        var feed = feed(topic);
        var unknown = changed.unknown();
        var read =
                unknown.isEmpty() ? Stream.<StateFeed.Event>of() : feed.current(unknown).stream();
        return Stream.concat(changed.known(), read)
                .map(
                        event ->
                                new Outgoing(
                                        topic,
                                        event.key(),
                                        feed.type(),
                                        bytes(event.body()),
                                        changed.traces.get(event.key())))
                .toList();
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + body.getClass().getSimpleName(), e);
        }
    }

    /// The keys of one topic, each once, with what its last row knows of it: its state, where this
    /// replica wrote that row, and its trace.
    private static final class Changes {

        private final Map<String, Optional<StateFeed.Event>> states = new LinkedHashMap<>();
        private final Map<String, String> traces = new HashMap<>();

        void add(OutboxRow.StateChanged row, Optional<Supplier<List<StateFeed.Event>>> fresh) {
            row.keys().forEach(key -> states.put(key, Optional.empty()));
            fresh.ifPresent(
                    told -> told.get().forEach(each -> states.put(each.key(), Optional.of(each))));
            var trace = row.trace();
            if (trace != null) {
                row.keys().forEach(key -> traces.put(key, trace));
            }
        }

        Stream<StateFeed.Event> known() {
            return states.values().stream().flatMap(Optional::stream);
        }

        List<String> unknown() {
            return states.entrySet().stream()
                    .filter(state -> state.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
