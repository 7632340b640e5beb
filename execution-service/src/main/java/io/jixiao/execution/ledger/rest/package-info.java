/// The state of the chain, and the totals' check on demand.
///
/// Start reading at [ChainResource].
@NullMarked
package io.jixiao.execution.ledger.rest;

import org.jspecify.annotations.NullMarked;
