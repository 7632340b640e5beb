/// The events between the services, as they travel: one record per event, its JSON Schema and
/// samples beside it.
///
/// Wire types only: amounts are strings in 元, no enum a reader may not know, no method. A field is
/// only ever added, and an added field is optional; anything else is a new record and a new topic
/// version. Readers ignore what they do not know.
///
/// Start reading at [TopicNames].
@NullMarked
package io.jixiao.contracts;

import org.jspecify.annotations.NullMarked;
