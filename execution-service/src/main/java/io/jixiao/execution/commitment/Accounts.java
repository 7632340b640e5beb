package io.jixiao.execution.commitment;

import io.jixiao.kernel.DataScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The accounts as a store.
public interface Accounts {

    /// @param at the instant for the record, drawn when all were locked
    record Held(List<ProjectAccount> accounts, Instant at) {}

    /// @param alerted whether the account has ever had an alert
    record Judged(ProjectKey key, Standing standing, boolean alerted) {}

    /// Locks them in the order of their keys, so that two who want the same ones cannot deadlock;
    /// keys without an account are left out.
    Held held(Collection<ProjectKey> keys);

    default List<ProjectAccount> locked(Collection<ProjectKey> keys) {
        return held(keys).accounts();
    }

    Optional<ProjectAccount> find(ProjectKey key, DataScope scope);

    /// Whoever calls holds the accounts' locks.
    void judged(Collection<Judged> accounts);

    /// Something readers are told has changed beside the money: locks them and counts a revision.
    void revised(Collection<ProjectKey> keys);

    /// What the daily job walks through, in order: accounts whose target stands.
    List<ProjectKey> after(Optional<ProjectKey> last, int limit);
}
