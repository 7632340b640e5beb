package io.jixiao.execution.batch;

import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.Submission;
import java.util.List;

/// One line of a batch: readable, or with what is wrong with it.
public sealed interface BatchLine {

    /// Counted from 1, as an editor shows it.
    int number();

    record Understood(int number, Submission submission) implements BatchLine {}

    record Broken(int number, List<Objection> objections) implements BatchLine {

        public Broken {
            objections = List.copyOf(objections);
        }
    }

    static BatchLine broken(int number, String code, Object... namesAndValues) {
        return new Broken(number, List.of(Objection.at("", code, namesAndValues)));
    }
}
