package io.jixiao.execution.deadletter;

import java.time.Instant;
import java.util.Optional;

/// A dead letter as it is found on its topic.
///
/// @param mofDivCode as far as the record can be read, else empty; so with `unitCode`
/// @param payCertNo of a payment
public record Arrived(
        Place place,
        Original original,
        String code,
        String reason,
        Instant diedAt,
        String mofDivCode,
        String unitCode,
        Optional<String> payCertNo) {

    /// Where it lies: the same letter read twice is one letter.
    public record Place(String topic, int partition, long offset) {}
}
