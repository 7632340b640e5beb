/// Long jobs done chunk by chunk by whichever replica holds their lease.
///
/// Start reading at [LeaseWorker].
@NullMarked
package io.jixiao.kit.lease;

import org.jspecify.annotations.NullMarked;
