package io.jixiao.execution.deadletter;

/// The way back to a topic.
public interface TopicReturn {

    /// Returns when the broker has it; false when it cannot be reached.
    boolean put(Original original);
}
