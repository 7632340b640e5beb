package io.jixiao.target.target;

/// Tells everybody what has been decided, in the transaction that decides it.
public interface Announcements {

    /// Another version, or the end.
    void changed(TargetKey key);
}
