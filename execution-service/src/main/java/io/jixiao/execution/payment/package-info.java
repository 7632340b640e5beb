/// Payments become ledger entries and running totals, each exactly once.
///
/// Start reading at [Touched].
@NullMarked
package io.jixiao.execution.payment;

import org.jspecify.annotations.NullMarked;
