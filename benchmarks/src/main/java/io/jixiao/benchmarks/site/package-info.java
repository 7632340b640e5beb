/// What is measured against: a durable database, a broker, the service, and checks of its ledger.
///
/// Start reading at [Site].
@NullMarked
package io.jixiao.benchmarks.site;

import org.jspecify.annotations.NullMarked;
