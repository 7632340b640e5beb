/// A tiny application on the kit, with a database and a broker that can be taken away.
///
/// Start reading at [Counters].
@NullMarked
package io.jixiao.kit.trial;

import org.jspecify.annotations.NullMarked;
