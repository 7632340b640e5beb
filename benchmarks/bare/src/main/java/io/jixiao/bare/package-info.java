/// Endpoints of the framework with nothing behind them, to measure those of the services against.
///
/// Start reading at [BareResource].
@NullMarked
package io.jixiao.bare;

import org.jspecify.annotations.NullMarked;
