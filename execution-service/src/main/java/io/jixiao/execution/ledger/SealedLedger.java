package io.jixiao.execution.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// The ledger by time of recording, and the blocks over it.
public interface SealedLedger {

    /// Takes the sealer's lock to the end of the transaction; false when another replica has it.
    boolean alone();

    Optional<LedgerBlock> last();

    Optional<Instant> firstRecorded();

    /// How many entries were recorded in the span; stops counting at `most`.
    int count(Instant after, Instant through, int most);

    /// In the order of the chain: by time of recording, then by natural key.
    void entries(Instant after, Instant through, Consumer<LedgerLine> entry);

    void append(LedgerBlock block);
}
