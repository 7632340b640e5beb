package io.jixiao.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a list in a stable order.
///
/// @param next cursor of the page after this one, null on the last
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        List<T> items,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "opaque cursor of the next page; null on the last")
                String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// From one row more than was asked for: the surplus row says that there is a next page.
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> position) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(items, position.apply(items.getLast()).text());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
