/// Proof that the ledger is whole: the sealed chain over its entries, its offline verifier, and the
/// comparison of the running totals with the fold of the ledger.
///
/// Start reading at [SealLedger].
@NullMarked
package io.jixiao.execution.ledger;

import org.jspecify.annotations.NullMarked;
