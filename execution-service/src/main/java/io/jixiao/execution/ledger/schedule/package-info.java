/// The sealer, the nightly check, and what operators watch of both.
///
/// Start reading at [Sealer].
@NullMarked
package io.jixiao.execution.ledger.schedule;

import org.jspecify.annotations.NullMarked;
