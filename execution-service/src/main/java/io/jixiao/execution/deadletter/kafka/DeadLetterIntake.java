package io.jixiao.execution.deadletter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.contracts.TopicNames;
import io.jixiao.execution.deadletter.Arrived;
import io.jixiao.execution.deadletter.DeadLetters;
import io.jixiao.execution.deadletter.Original;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.kafka.TopicReaders;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Reads the dead-letter topics of what this service reads.
///
/// Anybody who may write to such a topic writes what they like: whatever stands there is kept, or
/// the letters behind it would wait for ever; and it goes back to the topic it belongs to, not to
/// one it names.
@ApplicationScoped
class DeadLetterIntake {

    private static final int AT_ONCE = 200;
    private static final String OURS = "dead-letter-";

    private final DeadLetters letters;
    private final BusinessClock clock;
    private final ObjectMapper json;

    DeadLetterIntake(DeadLetters letters, BusinessClock clock, ObjectMapper json) {
        this.letters = letters;
        this.clock = clock;
        this.json = json;
    }

    void start(@Observes StartupEvent event, TopicReaders readers) {
        for (var topic :
                List.of(
                        TopicNames.PAYMENTS,
                        TopicNames.PROGRESS_REPORTS,
                        TopicNames.TARGET_APPROVED)) {
            readers.read(topic + TopicNames.DEAD_LETTER_SUFFIX, AT_ONCE, this::keep);
        }
    }

    private void keep(List<ConsumerRecord<byte[], byte[]>> batch) {
        letters.keep(batch.stream().map(this::arrived).toList());
    }

    private Arrived arrived(ConsumerRecord<byte[], byte[]> letter) {
        var content = content(letter.value());
        var division = text(content, "mofDivCode");
        return new Arrived(
                new Arrived.Place(letter.topic(), letter.partition(), letter.offset()),
                new Original(
                        withoutSuffix(letter.topic()),
                        bytes(letter.key()),
                        bytes(letter.value()),
                        ownHeaders(letter)),
                header(letter, "code").orElse("event.unreadable"),
                header(letter, "reason").orElse(""),
                diedAt(letter),
                division.orElse(""),
                division.flatMap(_ -> text(content, "unitCode")).orElse(""),
                text(content, "payCertNo"));
    }

    private JsonNode content(byte @Nullable [] value) {
        try {
            return value == null ? json.nullNode() : json.readTree(value);
        } catch (IOException _) {
            return json.nullNode();
        }
    }

    /// What says no instant that can be kept was read just now.
    private Instant diedAt(ConsumerRecord<byte[], byte[]> letter) {
        try {
            var said = header(letter, "time").map(Instant::parse);
            var at = said.orElseGet(() -> Instant.ofEpochMilli(letter.timestamp()));
            return at.isBefore(Instant.EPOCH) || at.isAfter(clock.now()) ? clock.now() : at;
        } catch (DateTimeException _) {
            return clock.now();
        }
    }

    /// Whatever stands there: a letter is kept, and shown to whom it may concern.
    private static Optional<String> text(JsonNode content, String field) {
        return Optional.of(content.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> text.length() <= 64 && text.indexOf('\0') < 0);
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader(OURS + name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8).replace("\0", ""));
    }

    private static List<Original.Header> ownHeaders(ConsumerRecord<byte[], byte[]> letter) {
        var own = new ArrayList<Original.Header>();
        for (var header : letter.headers()) {
            if (!header.key().startsWith(OURS) && header.value() != null) {
                own.add(new Original.Header(header.key(), ByteBuffer.wrap(header.value())));
            }
        }
        return own;
    }

    private static Optional<ByteBuffer> bytes(byte @Nullable [] bytes) {
        return Optional.ofNullable(bytes).map(ByteBuffer::wrap);
    }

    private static String withoutSuffix(String topic) {
        return topic.substring(0, topic.length() - TopicNames.DEAD_LETTER_SUFFIX.length());
    }
}
