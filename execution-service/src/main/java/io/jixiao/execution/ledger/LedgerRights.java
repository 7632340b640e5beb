package io.jixiao.execution.ledger;

/// What the database lets the service do.
public interface LedgerRights {

    /// False as it should be: only a role other than the owner of the tables cannot change what is
    /// in the ledger, nor switch off the triggers that refuse it.
    boolean mayChangeLedger();
}
