package io.jixiao.target.target;

/// Keeps who changed what, in the transaction that changes it.
public interface Trail {

    /// @param action a slug, `target.approve`
    void done(String action, TargetKey key, String detail);
}
