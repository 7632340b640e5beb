package io.jixiao.target.intake.rest;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.util.List;

/// Says in the words of HTTP why files could not be read: all of them in one answer.
final class Refused {

    private static final int TOO_LARGE = 413;
    private static final int NOT_OUR_KIND = 415;
    private static final int UNPROCESSABLE = 422;

    private Refused() {}

    static Problem of(List<RuleViolation> violations) {
        var faults = violations.stream().map(each -> Fault.from(each, "/file")).toList();
        var statuses = violations.stream().map(each -> status(each.code())).distinct().toList();
        return Problem.of(
                statuses.size() == 1 ? statuses.getFirst() : UNPROCESSABLE,
                faults.toArray(Fault[]::new));
    }

    private static int status(String code) {
        return switch (code) {
            case "file.too-large", "file.too-much-text", "file.zip-bomb" -> TOO_LARGE;
            case "file.not-a-document", "file.old-format", "file.macros" -> NOT_OUR_KIND;
            default -> UNPROCESSABLE;
        };
    }
}
