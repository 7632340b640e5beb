package io.jixiao.kit.http;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.LongPredicate;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Entity tags from a row's version: a change must say which version it changes.
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /// An answer that says which version it shows.
    public static <T> ResponseBuilder<T> answer(int status, T body, long version) {
        return ResponseBuilder.<T>create(status).entity(body).header(HttpHeaders.ETAG, of(version));
    }

    /// 428 without `If-Match`, 412 when it is stale.
    public static void requireMatch(@Nullable String ifMatch, long current) {
        if (!seen(ifMatch).test(current)) {
            throw stale(ifMatch, current);
        }
    }

    /// Whether the caller has seen a revision, for a use case to ask once it holds the lock; 428
    /// without `If-Match`.
    public static LongPredicate seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, Fault.of("etag.missing"));
        }
        return seenIfSaid(ifMatch);
    }

    /// The same where `If-Match` may be left out: then any revision will do.
    public static LongPredicate seenIfSaid(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return _ -> true;
        }
        var tags = List.of(ifMatch.strip().split("\\s*,\\s*"));
        return revision -> tags.contains("*") || tags.contains(of(revision));
    }

    /// 412: the caller has seen another revision.
    public static Problem stale(@Nullable String ifMatch, long current) {
        return Problem.of(
                412,
                Fault.of(
                        "etag.stale",
                        "given",
                        ifMatch == null ? "" : ifMatch.strip(),
                        "current",
                        of(current)));
    }
}
