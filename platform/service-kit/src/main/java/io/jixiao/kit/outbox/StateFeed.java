package io.jixiao.kit.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a service says the current state of keys of one topic; one bean per topic of that kind.
public interface StateFeed {

    String topic();

    /// `ce_type` of its events: the record's name.
    String type();

    /// The events for these keys, in this order; keys that are gone are left out.
    ///
    /// Called on the relay's thread, outside any transaction of the business.
    List<Event> current(List<String> keys);

    /// Keys in order after the given one, for publishing everything again; empty when exhausted.
    List<String> keysAfter(@Nullable String last, int limit);

    /// @param key the record's key; what stands before its first `/` decides the partition
    record Event(String key, Object body) {}
}
