package io.jixiao.execution.batch;

import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.Submission;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One line of a batch: readable, or with what is wrong with it.
public sealed interface BatchLine {

    /// Counted from 1, as an editor shows it.
    int number();

    /// How many characters it keeps in memory, more or less.
    default int weight() {
        return switch (this) {
            case Understood(_, var sent) ->
                    Stream.of(
                                    sent.source(),
                                    sent.mofDivCode(),
                                    sent.payCertNo(),
                                    sent.kind(),
                                    sent.projectCode(),
                                    sent.unitCode(),
                                    sent.fundTypeCode(),
                                    sent.amount(),
                                    sent.payee(),
                                    sent.use(),
                                    sent.expFuncCode(),
                                    sent.govBgtEcoCode(),
                                    sent.depBgtEcoCode(),
                                    sent.toProjectCode())
                            .filter(Objects::nonNull)
                            .mapToInt(String::length)
                            .sum();
            case Broken(_, var objections) ->
                    objections.stream()
                            .flatMap(each -> each.numbers().values().stream())
                            .mapToInt(String::length)
                            .sum();
        };
    }

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
