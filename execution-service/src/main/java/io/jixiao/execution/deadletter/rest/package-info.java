/// Dead letters over HTTP.
///
/// Start reading at [DeadLetterResource].
@NullMarked
package io.jixiao.execution.deadletter.rest;

import org.jspecify.annotations.NullMarked;
