package io.jixiao.execution.payment;

import io.jixiao.kernel.DataScope;
import java.util.Optional;

/// Who pushes payments may push those of its own source and inside its scope.
///
/// @param source what its token says
public record Sender(Optional<String> source, DataScope scope) {

    public Optional<Objection> objection(Submission sent) {
        var given = sent.source();
        if (given != null && !source.equals(Optional.of(given))) {
            return Optional.of(
                    Objection.at(
                            "/source",
                            "payment.source-not-yours",
                            "given",
                            given,
                            "yours",
                            source.orElse("-")));
        }
        var division = sent.mofDivCode();
        var unit = sent.unitCode();
        if (division != null && unit != null && !scope.covers(division, unit)) {
            return Optional.of(
                    Objection.at("/mofDivCode", "scope.outside", "unit", division + "/" + unit));
        }
        return Optional.empty();
    }
}
