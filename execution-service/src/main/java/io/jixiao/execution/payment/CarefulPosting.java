package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Posts events one after the other against the history of their voucher lines: what came before,
/// refunds, corrections, voids, steps, and what has to wait.
final class CarefulPosting {

    private final Ledger ledger;
    private final ParkedEvents parked;
    private final FundTypes funds;
    private final Round round;
    private final Moment at;

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<ProjectKey, Movement> movements = new HashMap<>();
    private final List<ParkedEvent> parking = new ArrayList<>();
    private final Set<EntryKey> released = new LinkedHashSet<>();
    private final Set<ProjectKey> waitingChanged = new LinkedHashSet<>();
    private final Map<EntryKey, ParkedEvent> known = new HashMap<>();

    CarefulPosting(Ledger ledger, ParkedEvents parked, FundTypes funds, Round round, Moment at) {
        this.ledger = ledger;
        this.parked = parked;
        this.funds = funds;
        this.round = round;
        this.at = at;
    }

    /// The round holds the payments' accounts.
    List<Outcome> post(List<Payment> payments) {
        if (payments.isEmpty()) {
            return List.of();
        }
        var lines = new LinkedHashSet<VoucherLine>();
        var originals = new LinkedHashSet<VoucherLine>();
        for (var payment : payments) {
            lines.addAll(payment.lines());
            payment.kind().refersTo().ifPresent(originals::add);
        }
        var history = ledger.history(lines, originals);
        known.putAll(parked.known(payments.stream().map(Payment::key).toList()));
        var outcomes = payments.stream().map(payment -> post(payment, history)).toList();
        write();
        return outcomes;
    }

    /// Projects of which more or fewer events wait now.
    Set<ProjectKey> waitingChanged() {
        return waitingChanged;
    }

    private Outcome post(Payment payment, History history) {
        return switch (StepRules.decide(payment, history)) {
            case Decision.Repeat(var first) -> repeated(first);
            case Decision.Disagree(var first, var fields) ->
                    new Outcome.Conflict(first.payment().key(), fields, first.recordedAt());
            case Decision.Refuse(var objection) -> new Outcome.Rejected(List.of(objection));
            case Decision.Wait(var line) ->
                    waits(payment)
                            .or(() -> objection(payment))
                            .orElseGet(() -> park(payment, Waiting.forVoucher(line)));
            case Decision.Book booked ->
                    waits(payment)
                            .or(() -> objection(payment))
                            .orElseGet(() -> book(payment, booked, history));
        };
    }

    /// Waits for the first of its projects that has no account.
    private Optional<Outcome> waits(Payment payment) {
        return payment.ownAccounts().stream()
                .filter(key -> round.account(key).isEmpty())
                .findFirst()
                .map(key -> park(payment, Waiting.forProject(key)));
    }

    private Optional<Outcome> objection(Payment payment) {
        var accounts = payment.ownAccounts().stream().map(round::account).flatMap(Optional::stream);
        var objections = AccountRules.objections(payment, accounts.toList());
        return objections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Rejected(objections));
    }

    private Outcome book(Payment payment, Decision.Book booked, History history) {
        for (var leg : legs(payment)) {
            entries.add(leg);
            movements.merge(leg.account(), movement(leg, booked), Movement::plus);
        }
        history.add(new Posted(payment, at.recordedAt()));
        round.posted(payment.line());
        release(payment);
        return new Outcome.Accepted(payment.key(), at.recordedAt());
    }

    private List<LedgerEntry> legs(Payment payment) {
        var leg = LedgerEntry.of(payment, funds.fund(payment.fundTypeCode()), at.recordedAt());
        return payment.kind() instanceof Kind.Correction(_, var to)
                ? List.of(leg.taking(), leg.bringingTo(to))
                : List.of(leg);
    }

    private static Movement movement(LedgerEntry leg, Decision.Book booked) {
        var transit =
                switch (booked.transit()) {
                    case UNCHANGED -> Movement.none();
                    case ENTERS -> Movement.transit(leg.amount());
                    case LEAVES -> Movement.transit(leg.amount().negated());
                };
        return booked.counts() ? Movement.paid(leg).beside(transit) : transit;
    }

    /// The first answer again; what was parked first was answered so.
    private Outcome repeated(Posted first) {
        var key = first.payment().key();
        release(first.payment());
        var before = known.get(key);
        return before == null || before.isDiscarded()
                ? new Outcome.Replayed(key, first.recordedAt(), Outcome.First.ACCEPTED)
                : new Outcome.Replayed(key, before.recordedAt(), Outcome.First.PARKED);
    }

    private Outcome park(Payment payment, Waiting waiting) {
        var before = known.get(payment.key());
        if (before == null || !before.isWaiting()) {
            var event = ParkedEvent.waiting(payment, at.recordedAt(), waiting);
            parking.add(event);
            known.put(event.key(), event);
            waitingChanged.add(payment.account());
            return new Outcome.Parked(event.key(), event.recordedAt(), waiting);
        }
        var fields = Differences.between(before.payment(), payment);
        if (!fields.isEmpty()) {
            return new Outcome.Conflict(before.key(), fields, before.recordedAt());
        }
        if (!before.waiting().equals(waiting)) {
            parked.waits(before.key(), waiting);
        }
        return new Outcome.Replayed(before.key(), before.recordedAt(), Outcome.First.PARKED);
    }

    private void release(Payment payment) {
        var before = known.get(payment.key());
        if (before != null
                && before.isWaiting()
                && Differences.between(before.payment(), payment).isEmpty()) {
            released.add(before.key());
            waitingChanged.add(payment.account());
        }
    }

    private void write() {
        if (!entries.isEmpty()) {
            ledger.append(entries, movements);
            round.moved(movements);
        }
        parked.park(parking);
        parked.released(released, at.recordedAt());
    }
}
