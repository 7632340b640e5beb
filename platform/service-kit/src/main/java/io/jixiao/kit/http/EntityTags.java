package io.jixiao.kit.http;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Entity tags from a row's version: a change must say which version it changes.
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /// 428 without `If-Match`, 412 when it is stale.
    public static void requireMatch(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, Fault.of("etag.missing"));
        }
        if (!ifMatch.strip().equals(of(current)) && !ifMatch.strip().equals("*")) {
            throw Problem.of(
                    412, Fault.of("etag.stale", "given", ifMatch.strip(), "current", of(current)));
        }
    }
}
