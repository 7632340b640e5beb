/// What other systems push to execution-service.
///
/// Start reading at [Payment].
@NullMarked
package io.jixiao.contracts.inbound;

import org.jspecify.annotations.NullMarked;
