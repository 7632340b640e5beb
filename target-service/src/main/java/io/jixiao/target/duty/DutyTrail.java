package io.jixiao.target.duty;

/// Keeps who lent what, in the transaction that does it.
public interface DutyTrail {

    /// @param action a slug
    void done(String action, Delegation delegation);
}
