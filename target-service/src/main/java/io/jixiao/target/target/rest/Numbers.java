package io.jixiao.target.target.rest;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads numbers of an address, so that a misfit is explained.
final class Numbers {

    private Numbers() {}

    static int of(String given) {
        try {
            return Integer.parseInt(given.strip());
        } catch (NumberFormatException _) {
            throw RuleViolation.of("number.form", "given", given);
        }
    }

    /// Throws 400 for what is no page size.
    static int limit(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return Limit.of(null);
        }
        try {
            return Limit.of(of(limit));
        } catch (RuleViolation notANumber) {
            throw Problem.badRequest(Fault.from(notANumber, "/limit"));
        }
    }
}
