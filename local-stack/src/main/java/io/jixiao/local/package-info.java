/// Everything Jixiao needs on one machine without Docker: stores, broker, token issuer, services.
///
/// Start reading at [Topics] for the names, and at `postgres` and `kafka` for the stores.
@NullMarked
package io.jixiao.local;

import org.jspecify.annotations.NullMarked;
