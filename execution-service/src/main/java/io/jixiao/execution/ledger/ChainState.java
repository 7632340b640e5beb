package io.jixiao.execution.ledger;

import java.time.Instant;
import java.util.Optional;

/// How far the chain has come.
///
/// @param head hash of the last block
/// @param sealedThrough no entry recorded up to here is unsealed
/// @param unsealed entries recorded since; at most 5 seconds of them while the sealer keeps up
/// @param oldestUnsealed when the first of them was recorded
public record ChainState(
        long blocks,
        String head,
        Instant sealedThrough,
        long unsealed,
        Optional<Instant> oldestUnsealed) {}
