/// Everything Jixiao needs on one machine without Docker: stores, broker, token issuer, services.
///
/// Start reading at [LocalStack], the program behind `./run`; tests begin at [Stack].
@NullMarked
package io.jixiao.local;

import org.jspecify.annotations.NullMarked;
