/// What every reader of a topic needs: patience while the database is away, and dead letters.
///
/// Start reading at [DeadLetters].
@NullMarked
package io.jixiao.kit.kafka;

import org.jspecify.annotations.NullMarked;
