package io.jixiao.execution.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// When a batch is posted: the day it is for the business, and the instant for the record.
///
/// The instant is cut to microseconds, so that it is the same when it is read back.
record Moment(LocalDate businessDate, Instant recordedAt) {

    Moment {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
