package io.jixiao.kit.http;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/// How many items a page may have.
public final class Limit {

    public static final int HIGHEST = 500;

    private static final int USUAL = 50;

    private Limit() {}

    public static int of(@Nullable Integer limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > HIGHEST) {
            throw Problem.badRequest(
                    Fault.at("/limit", "limit.range", "given", limit, "highest", HIGHEST));
        }
        return limit;
    }
}
