package io.jixiao.execution.ledger;

/// The chain as people look at it.
public interface ReadChain {

    ChainState state();
}
