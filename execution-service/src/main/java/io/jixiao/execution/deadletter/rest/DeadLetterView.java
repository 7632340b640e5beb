package io.jixiao.execution.deadletter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.execution.deadletter.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeadLetter", description = "死信: a record that could not be read or posted")
public record DeadLetterView(
        String id,
        @Schema(
                        description = "WAITING 待处理, REDRIVEN 已重投, DISCARDED 已作废",
                        enumeration = {"WAITING", "REDRIVEN", "DISCARDED"})
                String state,
        @Schema(description = "the topic it came on, and goes back to") String topic,
        @Schema(description = "stable code of what was wrong") String code,
        String reason,
        Instant diedAt,
        @Schema(description = "how long it has waited") long ageSeconds,
        @Schema(
                        description =
                                "as text, the first 4,000 characters; the bytes are kept as they came")
                @Nullable String key,
        @Schema(description = "as text, the first 4,000 characters") @Nullable String value,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String settledWhy) {

    private static final int SHOWN = 4_000;

    static DeadLetterView of(DeadLetter letter, Instant now) {
        var settled = letter.settled();
        return new DeadLetterView(
                Long.toString(letter.id()),
                letter.state().name(),
                letter.original().topic(),
                letter.code(),
                letter.reason(),
                letter.diedAt(),
                Duration.between(letter.diedAt(), now).toSeconds(),
                text(letter.original().key()),
                text(letter.original().value()),
                settled.map(DeadLetter.Settled::at).orElse(null),
                settled.map(DeadLetter.Settled::by).orElse(null),
                settled.map(DeadLetter.Settled::why).orElse(null));
    }

    private static @Nullable String text(Optional<ByteBuffer> bytes) {
        return bytes.map(each -> StandardCharsets.UTF_8.decode(each.duplicate()).toString())
                .map(text -> text.substring(0, Math.min(SHOWN, text.length())))
                .orElse(null);
    }
}
