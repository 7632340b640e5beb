package io.jixiao.kit.http;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The sort key of the last item a reader has seen, opaque to them.
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(Object... key) {
        return new Cursor(List.of(key).stream().map(Object::toString).toList());
    }

    /// Reads the `cursor` parameter; its key has as many parts as the list sorts by.
    public static Optional<Cursor> read(@Nullable String text, int parts) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            var key = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new Cursor(List.of(key.split(SEPARATOR, -1)));
            if (cursor.key.size() == parts) {
                return Optional.of(cursor);
            }
        } catch (IllegalArgumentException _) {
            // falls through to the refusal below
        }
        throw invalid();
    }

    /// The same for a key that is more than texts; what `position` cannot read was never a cursor
    /// of ours.
    public static <T> Optional<T> read(
            @Nullable String text, int parts, Function<List<String>, T> position) {
        try {
            return read(text, parts).map(cursor -> position.apply(cursor.key));
        } catch (IllegalArgumentException | DateTimeException | RuleViolation _) {
            throw invalid();
        }
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    private static Problem invalid() {
        return Problem.badRequest(Fault.at("/cursor", "cursor.invalid"));
    }
}
