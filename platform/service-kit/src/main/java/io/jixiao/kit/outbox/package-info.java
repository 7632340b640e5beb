/// Events leave in the transaction that caused them and are relayed in order, once per database.
///
/// Start reading at [Outbox].
@NullMarked
package io.jixiao.kit.outbox;

import org.jspecify.annotations.NullMarked;
