package io.jixiao.execution.completeness;

import java.time.LocalDate;
import java.util.Optional;

/// How far readers have been told that a division is complete.
///
/// @param completeThrough what they know when all of the move has been told
/// @param move what they are being told; empty when they know it
public record ToldDelivery(
        String mofDivCode, Optional<LocalDate> completeThrough, Optional<DeliveryMove> move) {

    /// What moved again while it was being told is told together, from the beginning.
    ToldDelivery seen(Optional<LocalDate> now) {
        return DeliveryMove.between(completeThrough, now)
                .map(more -> move.map(more::and).orElse(more))
                .map(all -> new ToldDelivery(mofDivCode, now, Optional.of(all)))
                .orElse(this);
    }
}
