/// Closed periods and changes over HTTP, below `/executions`.
///
/// Start reading at [PeriodResource].
@NullMarked
package io.jixiao.execution.knowledge.rest;

import org.jspecify.annotations.NullMarked;
