package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.Submission;
import io.jixiao.kit.identity.Caller;
import io.jixiao.kit.problem.Fault;
import java.util.Optional;

/// Who pushes payments may push those of its own source and inside its scope.
record Sender(Caller caller) {

    Optional<Fault> objection(Submission sent) {
        var source = sent.source();
        if (source != null && !caller.source().equals(Optional.of(source))) {
            return Optional.of(
                    Fault.at(
                            "/source",
                            "payment.source-not-yours",
                            "given",
                            source,
                            "yours",
                            caller.source().orElse("-")));
        }
        var division = sent.mofDivCode();
        var unit = sent.unitCode();
        if (division != null && unit != null && !caller.sees(division, unit)) {
            return Optional.of(
                    Fault.at("/mofDivCode", "scope.outside", "unit", division + "/" + unit));
        }
        return Optional.empty();
    }
}
