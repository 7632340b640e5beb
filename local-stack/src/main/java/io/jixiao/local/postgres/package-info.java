/// A real PostgreSQL 18, unpacked from jars and supervised by this JVM.
///
/// Start reading at [Postgres].
@NullMarked
package io.jixiao.local.postgres;

import org.jspecify.annotations.NullMarked;
