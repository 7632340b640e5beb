package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.Submission;
import io.jixiao.kit.problem.Fault;
import java.util.List;

/// One line of a batch: readable, or with what is wrong with it.
sealed interface Line {

    /// Counted from 1, as an editor shows it.
    int number();

    record Understood(int number, Submission submission) implements Line {}

    record Broken(int number, List<Fault> faults) implements Line {}
}
