package io.jixiao.execution.ledger;

import java.time.Instant;
import java.util.List;

/// A sealed span of the ledger (封存区块): everything recorded after one instant through another.
///
/// @param number from 1, without a gap
/// @param previous hash of the block before, hexadecimal; zeros for the first
/// @param hash over number, span, `previous` and every entry
/// @param marks beginning of each entry's own hash, in order: they find the entry that does not fit
public record LedgerBlock(
        long number,
        Instant after,
        Instant through,
        String previous,
        String hash,
        List<String> marks) {

    /// Where every chain begins.
    public static final LedgerBlock GENESIS =
            new LedgerBlock(0, Instant.EPOCH, Instant.EPOCH, "", "0".repeat(64), List.of());

    public LedgerBlock {
        marks = List.copyOf(marks);
    }

    /// Number, span and hash continue those of the block before.
    boolean follows(LedgerBlock before) {
        return number == before.number + 1
                && after.equals(before.through)
                && through.isAfter(after)
                && previous.equals(before.hash);
    }
}
