package io.jixiao.execution.payment;

import java.time.Duration;
import java.util.List;

/// Keeps count of what became of batches, for operators.
public interface BatchTally {

    void posted(List<Outcome> outcomes, Duration took);
}
