package io.jixiao.benchmarks.site;

import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.report.Result;

/// One way to bring a stream of payments into the ledger.
public interface Cell {

    /// A letter, for the tables.
    String letter();

    String title();

    /// Runs it on tables as they are before the first payment, and checks the result.
    Result run(PaymentStream stream);
}
