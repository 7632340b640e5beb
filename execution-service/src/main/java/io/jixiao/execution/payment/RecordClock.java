package io.jixiao.execution.payment;

import java.time.Instant;

/// The instant for the record, where no channel brings one.
public interface RecordClock {

    Instant recordedAt();
}
