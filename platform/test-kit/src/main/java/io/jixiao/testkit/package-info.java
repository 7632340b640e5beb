/// What the tests of every service share: a real PostgreSQL and Kafka, tokens, golden files, rules
/// of the layout.
///
/// Start reading at [RealStack].
@NullMarked
package io.jixiao.testkit;

import org.jspecify.annotations.NullMarked;
