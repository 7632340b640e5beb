package io.jixiao.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a service says the current state of keys of one topic; one bean per topic of that kind.
public interface StateFeed {

    String topic();

    /// `ce_type` of its events: the record's name.
    String type();

    /// The events for these keys, in this order, read outside any transaction of the business.
    List<Event> current(Connection connection, List<String> keys) throws SQLException;

    /// Keys in order after the given one, for publishing everything again; empty when exhausted.
    List<String> keysAfter(Connection connection, @Nullable String last, int limit)
            throws SQLException;

    /// @param key the record's key; what stands before its first `/` decides the partition
    record Event(String key, Object body) {}
}
