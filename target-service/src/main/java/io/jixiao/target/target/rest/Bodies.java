package io.jixiao.target.target.rest;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/// A request without a body arrives as null.
final class Bodies {

    private Bodies() {}

    static <T> T required(@Nullable T body) {
        if (body == null) {
            throw Problem.badRequest(Fault.of("body.missing"));
        }
        return body;
    }
}
