/// Whether everything has arrived: control totals of the sources against the ledger.
///
/// Start reading at [ReceiveControlTotal].
@NullMarked
package io.jixiao.execution.completeness;

import org.jspecify.annotations.NullMarked;
