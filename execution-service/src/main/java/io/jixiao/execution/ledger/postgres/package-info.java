/// The chain, the horizon and the totals' check as SQL; and the auditor's command, which needs
/// nothing but a connection.
///
/// Start reading at [ChainSql].
@NullMarked
package io.jixiao.execution.ledger.postgres;

import org.jspecify.annotations.NullMarked;
