package io.jixiao.execution.batch;

/// Takes the lines of a batch one by one, in their order.
@FunctionalInterface
public interface LineSink {

    void take(BatchLine line);
}
