package io.jixiao.execution.payment;

import io.jixiao.execution.Projects;
import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.DataScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Accounts, ledger and parked events in memory, with the use case on top: the twin of the tables.
final class Books implements Accounts, Announcements, Ledger, ParkedEvents, Transactions {

    private static final LocalDate TODAY = LocalDate.parse("2023-06-30");
    private static final Instant NOW = Instant.parse("2023-06-30T08:00:00Z");

    final Map<ProjectKey, ProjectAccount> accounts = new TreeMap<>();
    final List<LedgerEntry> entries = new ArrayList<>();
    final Map<EntryKey, ParkedEvent> parked = new LinkedHashMap<>();
    final Map<ProjectKey, Spending> announced = new TreeMap<>();
    final Posting posting =
            new Posting(
                    this,
                    _ -> {},
                    this,
                    this,
                    code -> code.startsWith("1") ? Fund.FISCAL : Fund.OTHER,
                    this,
                    (_, _) -> {});
    private final PostPayments postPayments =
            new PostPayments(this, posting, new DateRules(0), (_, _) -> {});

    /// Both published projects, nothing paid.
    static Books ofBothProjects() {
        var books = new Books();
        books.open(Projects.parkUpkeep("0"));
        books.open(Projects.investmentPromotion("0"));
        return books;
    }

    void open(ProjectAccount account) {
        accounts.put(account.key(), account);
        var waiting = waitingOn(List.of(account.key()), Waiting.Reason.PROJECT);
        posting.release(waiting, TODAY);
    }

    List<Outcome> send(List<Vouchers> vouchers) {
        return postPayments.handle(vouchers.stream().map(Vouchers::sent).toList(), TODAY);
    }

    Outcome send(Vouchers voucher) {
        return send(List.of(voucher)).getFirst();
    }

    ProjectAccount account(String code) {
        return Optional.ofNullable(accounts.get(ProjectKey.of(code, 2023))).orElseThrow();
    }

    /// What readers are told of a project when its row is read.
    Spending spending(ProjectKey key) {
        int waiting = waitingOf(List.of(key)).getOrDefault(key, 0);
        return Spending.of(accounts.get(key), waiting, NOW);
    }

    @Override
    public void spendingChanged(Collection<ProjectKey> projects) {
        projects.forEach(key -> announced.put(key, spending(key)));
    }

    @Override
    public void spendingChanged(List<Spending> spending) {
        spending.forEach(each -> announced.put(each.key(), each));
    }

    @Override
    public Held held(Collection<ProjectKey> keys) {
        var found =
                new TreeSet<>(keys)
                        .stream().filter(accounts::containsKey).map(accounts::get).toList();
        return new Held(found, NOW);
    }

    @Override
    public Optional<ProjectAccount> find(ProjectKey key, DataScope scope) {
        return Optional.ofNullable(accounts.get(key));
    }

    @Override
    public void judged(Collection<Judged> accountsJudged) {
        throw new UnsupportedOperationException("nobody judges here");
    }

    @Override
    public void revised(Collection<ProjectKey> keys) {
        move(keys.stream().collect(Collectors.toMap(key -> key, _ -> Movement.none())));
    }

    @Override
    public List<ProjectKey> after(Optional<ProjectKey> last, int limit) {
        throw new UnsupportedOperationException("nobody judges here");
    }

    @Override
    public List<Optional<Instant>> recorded(List<Payment> plain) {
        return plain.stream()
                .map(
                        payment ->
                                find(payment.key())
                                        .filter(_ -> !parked.containsKey(payment.key()))
                                        .filter(found -> found.payment().equals(payment))
                                        .map(Posted::recordedAt))
                .toList();
    }

    @Override
    public Set<VoucherLine> post(List<LedgerEntry> plain) {
        var posted = new HashSet<VoucherLine>();
        var movements = new HashMap<ProjectKey, Movement>();
        for (var entry : plain) {
            var line = entry.payment().line();
            if (entries.stream().noneMatch(each -> each.payment().line().equals(line))) {
                posted.add(line);
                entries.add(entry);
                movements.merge(entry.account(), Movement.paid(entry), Movement::plus);
            }
        }
        move(movements);
        return posted;
    }

    @Override
    public History history(Collection<VoucherLine> lines, Collection<VoucherLine> originals) {
        var events =
                entries.stream()
                        .filter(entry -> entry.leg() == 1)
                        .map(entry -> new Posted(entry.payment(), entry.recordedAt()))
                        .toList();
        return new History(
                events.stream().filter(each -> lines.contains(each.payment().line())).toList(),
                events.stream()
                        .filter(
                                each ->
                                        each.payment()
                                                .kind()
                                                .refersTo()
                                                .filter(lines::contains)
                                                .isPresent())
                        .toList());
    }

    @Override
    public void append(List<LedgerEntry> more, Map<ProjectKey, Movement> movements) {
        entries.addAll(more);
        move(movements);
    }

    @Override
    public Map<EntryKey, ParkedEvent> known(Collection<EntryKey> keys) {
        var known = new HashMap<>(parked);
        known.keySet().retainAll(keys);
        return known;
    }

    @Override
    public Set<EntryKey> heldWaiting(Collection<EntryKey> keys) {
        return keys.stream().filter(key -> parked.get(key).isWaiting()).collect(Collectors.toSet());
    }

    @Override
    public void park(List<ParkedEvent> events) {
        events.forEach(event -> parked.put(event.key(), event));
    }

    @Override
    public void waits(EntryKey key, Waiting waiting) {
        parked.computeIfPresent(
                key, (_, each) -> ParkedEvent.waiting(each.payment(), each.recordedAt(), waiting));
    }

    @Override
    public void released(Collection<EntryKey> keys, Instant at) {
        keys.forEach(key -> settle(key, ParkedEvent.State.RELEASED));
    }

    @Override
    public void discarded(EntryKey key, String reason, String by, Instant at) {
        settle(key, ParkedEvent.State.DISCARDED);
    }

    @Override
    public List<ParkedEvent> waitingFor(Collection<VoucherLine> lines) {
        return parked.values().stream()
                .filter(ParkedEvent::isWaiting)
                .filter(each -> each.waiting().reason() == Waiting.Reason.VOUCHER)
                .filter(each -> each.waitsForOneOf(Set.copyOf(lines)))
                .toList();
    }

    @Override
    public Map<ProjectKey, Integer> waitingOf(Collection<ProjectKey> projects) {
        return parked.values().stream()
                .filter(ParkedEvent::isWaiting)
                .map(event -> event.payment().account())
                .filter(projects::contains)
                .collect(Collectors.toMap(key -> key, _ -> 1, Integer::sum));
    }

    @Override
    public List<ParkedEvent> waitingOn(Collection<ProjectKey> projects, Waiting.Reason reason) {
        var codes = projects.stream().map(ProjectKey::project).toList();
        return parked.values().stream()
                .filter(ParkedEvent::isWaiting)
                .filter(each -> each.waiting().reason() == reason)
                .filter(
                        each ->
                                codes.contains(each.payment().project())
                                        || each.payment()
                                                .kind()
                                                .destination()
                                                .filter(codes::contains)
                                                .isPresent())
                .toList();
    }

    @Override
    public Optional<Posted> find(EntryKey key) {
        return history(List.of(key.line()), List.of()).entry(key.line(), key.step());
    }

    @Override
    public <T> T committed(Supplier<T> work) {
        var accountsBefore = Map.copyOf(accounts);
        var entriesBefore = List.copyOf(entries);
        var parkedBefore = new LinkedHashMap<>(parked);
        try {
            return work.get();
        } catch (RuntimeException failure) {
            restore(accounts, accountsBefore);
            restore(parked, parkedBefore);
            entries.clear();
            entries.addAll(entriesBefore);
            throw failure;
        }
    }

    @Override
    public <T> T undone(Supplier<T> work) {
        throw new UnsupportedOperationException("nobody rehearses here");
    }

    private static <K, V> void restore(Map<K, V> now, Map<K, V> before) {
        now.clear();
        now.putAll(before);
    }

    private void move(Map<ProjectKey, Movement> movements) {
        movements.forEach(
                (key, movement) ->
                        accounts.computeIfPresent(key, (_, account) -> movement.applied(account)));
    }

    private void settle(EntryKey key, ParkedEvent.State state) {
        parked.computeIfPresent(
                key,
                (_, each) ->
                        new ParkedEvent(each.payment(), each.recordedAt(), each.waiting(), state));
    }
}
