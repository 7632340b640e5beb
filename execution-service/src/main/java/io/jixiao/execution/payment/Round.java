package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectGate;
import io.jixiao.execution.commitment.ProjectKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The accounts held by one transaction, as they stand after what it has posted so far.
final class Round {

    private final Accounts store;
    private final ProjectGate gate;
    private final Map<ProjectKey, ProjectAccount> held = new HashMap<>();
    private final Set<ProjectKey> asked = new HashSet<>();
    private final Map<ProjectKey, Instant> moved = new LinkedHashMap<>();
    private final Set<VoucherLine> posted = new LinkedHashSet<>();

    private Instant at;

    /// Begins by holding the accounts of some payments.
    Round(Accounts store, ProjectGate gate, Collection<Payment> payments) {
        this.store = store;
        this.gate = gate;
        this.at = Instant.MIN;
        hold(payments);
    }

    /// The instant for the record, drawn when the last accounts were held: so an account's entries
    /// are recorded in the order of their commits.
    Instant at() {
        return at;
    }

    /// Locks what is not held yet. Where an account is missing, its name is held: whoever opens it
    /// comes before or after this transaction, and sees what it parks.
    void hold(Collection<Payment> payments) {
        var wanted = new ArrayList<ProjectKey>();
        for (var payment : payments) {
            payment.accounts().stream().filter(asked::add).forEach(wanted::add);
        }
        if (wanted.isEmpty()) {
            return;
        }
        keep(store.held(wanted));
        wanted.removeIf(held::containsKey);
        if (!wanted.isEmpty()) {
            gate.hold(wanted);
            keep(store.held(wanted));
        }
    }

    Optional<ProjectAccount> account(ProjectKey key) {
        return Optional.ofNullable(held.get(key));
    }

    void moved(Map<ProjectKey, Movement> movements) {
        movements.forEach(
                (key, movement) -> {
                    held.computeIfPresent(key, (_, account) -> movement.applied(account));
                    moved.put(key, at);
                });
    }

    void posted(VoucherLine line) {
        posted.add(line);
    }

    Set<VoucherLine> postedLines() {
        return Collections.unmodifiableSet(posted);
    }

    Set<ProjectKey> movedProjects() {
        return Collections.unmodifiableSet(moved.keySet());
    }

    List<ProjectAccount> movedAccounts() {
        return moved.keySet().stream().map(this::account).flatMap(Optional::stream).toList();
    }

    /// What has been paid of the accounts that have moved.
    ///
    /// @param waiting how many events wait, by project
    List<Spending> spending(Map<ProjectKey, Integer> waiting) {
        var spending = new ArrayList<Spending>();
        for (var change : moved.entrySet()) {
            var account = held.get(change.getKey());
            if (account != null) {
                int parked = waiting.getOrDefault(account.key(), 0);
                spending.add(Spending.of(account, parked, change.getValue()));
            }
        }
        return spending;
    }

    private void keep(Accounts.Held found) {
        found.accounts().forEach(account -> held.put(account.key(), account));
        at = found.at();
    }
}
