package io.jixiao.execution.knowledge;

import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.ledger.Horizon;
import io.jixiao.kernel.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the closed periods of a project's year: its months, and the checkpoints of its plan.
@ApplicationScoped
public class ReadPeriods {

    private final Accounts accounts;
    private final Closings closings;
    private final Snapshots snapshots;
    private final Horizon horizon;

    ReadPeriods(Accounts accounts, Closings closings, Snapshots snapshots, Horizon horizon) {
        this.accounts = accounts;
        this.closings = closings;
        this.snapshots = snapshots;
        this.horizon = horizon;
    }

    /// Empty for a project the caller does not see.
    @Transactional
    public Optional<List<Period>> closed(ProjectKey project, DataScope scope) {
        return accounts.find(project, scope).map(this::closed);
    }

    /// Empty for a project the caller does not see, and for a period that is not closed.
    @Transactional
    public Optional<List<PeriodSnapshot>> versions(
            ProjectKey project, LocalDate end, long after, int limit, DataScope scope) {
        return accounts.find(project, scope)
                .filter(account -> periods(account).containsKey(end))
                .flatMap(_ -> span(project, end))
                .map(span -> snapshots.versions(span, after, limit));
    }

    private Optional<Snapshots.Span> span(ProjectKey project, LocalDate end) {
        var known = horizon.knownThrough();
        return Optional.ofNullable(closings.cutOffs(List.of(end), known).get(end))
                .map(cutOff -> new Snapshots.Span(project, end, cutOff, known));
    }

    private List<Period> closed(ProjectAccount account) {
        var periods = periods(account);
        var known = horizon.knownThrough();
        var cutOffs = closings.cutOffs(periods.keySet(), known);
        var closed = new ArrayList<Period>();
        periods.forEach(
                (end, kinds) ->
                        Optional.ofNullable(cutOffs.get(end))
                                .ifPresent(
                                        cutOff ->
                                                closed.add(
                                                        period(
                                                                account, end, kinds, cutOff,
                                                                known))));
        return closed;
    }

    private Period period(
            ProjectAccount account,
            LocalDate end,
            Set<Period.Kind> kinds,
            Instant cutOff,
            Instant known) {
        var span = new Snapshots.Span(account.key(), end, cutOff, known);
        return new Period(end, kinds, cutOff, snapshots.latest(span));
    }

    private static SortedMap<LocalDate, Set<Period.Kind>> periods(ProjectAccount account) {
        var periods = new TreeMap<LocalDate, Set<Period.Kind>>();
        for (var month : Month.values()) {
            periods.put(account.key().year().endOf(month), EnumSet.of(Period.Kind.MONTH));
        }
        account.plan()
                .checkpoints()
                .forEach(
                        each ->
                                periods.computeIfAbsent(
                                                each.date(), _ -> EnumSet.noneOf(Period.Kind.class))
                                        .add(Period.Kind.CHECKPOINT));
        return periods;
    }
}
