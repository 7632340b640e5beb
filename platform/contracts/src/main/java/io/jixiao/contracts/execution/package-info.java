/// What execution-service announces.
///
/// Start reading at [SpendingChanged].
@NullMarked
package io.jixiao.contracts.execution;

import org.jspecify.annotations.NullMarked;
