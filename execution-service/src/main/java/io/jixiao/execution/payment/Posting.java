package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.ProjectGate;
import io.jixiao.execution.commitment.ProjectKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Posts one batch inside a transaction: ledger, totals, parked events, judging and outbox.
///
/// What the ledger holds already needs no lock. Plain payments go in with one statement. What that
/// statement does not take, and everything else, goes the careful way after it, and sees it.
@ApplicationScoped
public class Posting {

    private final Accounts accounts;
    private final ProjectGate gate;
    private final Ledger ledger;
    private final ParkedEvents parked;
    private final FundTypes funds;
    private final Announcements announcements;
    private final Touched touched;
    private final Repeats repeats;

    Posting(
            Accounts accounts,
            ProjectGate gate,
            Ledger ledger,
            ParkedEvents parked,
            FundTypes funds,
            Announcements announcements,
            Touched touched) {
        this.accounts = accounts;
        this.gate = gate;
        this.ledger = ledger;
        this.parked = parked;
        this.funds = funds;
        this.announcements = announcements;
        this.touched = touched;
        this.repeats = new Repeats(ledger);
    }

    /// An outcome for each, in their order.
    List<Outcome> post(List<Payment> payments, LocalDate businessDate) {
        var outcomes = new Outcome[payments.size()];
        repeats.answer(payments, outcomes);
        var others = remaining(payments, outcomes);
        if (!others.isEmpty()) {
            fill(outcomes, decide(others, businessDate));
        }
        return Arrays.asList(outcomes);
    }

    private List<Outcome> decide(List<Payment> payments, LocalDate businessDate) {
        var round = new Round(accounts, gate, payments);
        var at = new Moment(businessDate, round.at());
        var outcomes = new Outcome[payments.size()];
        postPlain(payments, round, at, outcomes);
        var careful = careful(round, at);
        fill(outcomes, careful.post(remaining(payments, outcomes)));
        var changed = new TreeSet<>(careful.waitingChanged());
        changed.addAll(releaseFollowers(round, businessDate));
        finish(round, changed, businessDate);
        return Arrays.asList(outcomes);
    }

    /// Posts what waited; what is refused now stays for a person to decide.
    ///
    /// @return how many were posted
    int release(List<ParkedEvent> waiting, LocalDate businessDate) {
        var payments = waiting.stream().map(ParkedEvent::payment).toList();
        var round = new Round(accounts, gate, payments);
        var changed = releaseInto(round, waiting, businessDate);
        changed.addAll(releaseFollowers(round, businessDate));
        finish(round, changed, businessDate);
        return round.postedLines().size();
    }

    private void postPlain(List<Payment> payments, Round round, Moment at, Outcome[] outcomes) {
        var often = linesSeenTwice(payments);
        var plain = new ArrayList<LedgerEntry>();
        for (var payment : payments) {
            if (payment.isPlain() && !often.contains(payment.line()) && fits(payment, round)) {
                plain.add(
                        LedgerEntry.of(
                                payment, funds.fund(payment.fundTypeCode()), at.recordedAt()));
            }
        }
        var posted = plain.isEmpty() ? Set.<VoucherLine>of() : ledger.post(plain);
        var movements = new HashMap<ProjectKey, Movement>();
        for (var entry : plain) {
            if (posted.contains(entry.payment().line())) {
                round.posted(entry.payment().line());
                movements.merge(entry.account(), Movement.paid(entry), Movement::plus);
            }
        }
        round.moved(movements);
        for (int i = 0; i < outcomes.length; i++) {
            var payment = payments.get(i);
            if (posted.contains(payment.line())) {
                outcomes[i] = new Outcome.Accepted(payment.key(), at.recordedAt());
            }
        }
    }

    /// Those whose line comes more than once in the batch are told apart by their history.
    private static Set<VoucherLine> linesSeenTwice(List<Payment> payments) {
        var seen = new HashSet<VoucherLine>();
        var often = new HashSet<VoucherLine>();
        for (var payment : payments) {
            if (!seen.add(payment.line())) {
                often.add(payment.line());
            }
        }
        return often;
    }

    private static boolean fits(Payment payment, Round round) {
        return round.account(payment.account())
                .map(account -> AccountRules.objections(payment, List.of(account)).isEmpty())
                .orElse(false);
    }

    private CarefulPosting careful(Round round, Moment at) {
        return new CarefulPosting(ledger, parked, funds, round, at);
    }

    private static List<Payment> remaining(List<Payment> payments, Outcome[] outcomes) {
        var remaining = new ArrayList<Payment>();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null) {
                remaining.add(payments.get(i));
            }
        }
        return remaining;
    }

    private static void fill(Outcome[] outcomes, List<Outcome> later) {
        var next = later.iterator();
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null) {
                outcomes[i] = next.next();
            }
        }
    }

    /// What waited for a voucher line that has just been posted.
    private Set<ProjectKey> releaseFollowers(Round round, LocalDate businessDate) {
        var lines = round.postedLines();
        if (lines.isEmpty()) {
            return new TreeSet<>();
        }
        var followers =
                parked.waitingFor(lines).stream()
                        .filter(event -> event.waitsForOneOf(lines))
                        .toList();
        return releaseInto(round, followers, businessDate);
    }

    /// A person may have put one of them away before the accounts were held.
    private Set<ProjectKey> releaseInto(
            Round round, List<ParkedEvent> found, LocalDate businessDate) {
        if (found.isEmpty()) {
            return new TreeSet<>();
        }
        round.hold(found.stream().map(ParkedEvent::payment).toList());
        var held = parked.heldWaiting(found.stream().map(ParkedEvent::key).toList());
        var waiting = found.stream().filter(event -> held.contains(event.key())).toList();
        var payments = waiting.stream().map(ParkedEvent::payment).toList();
        var careful = careful(round, new Moment(businessDate, round.at()));
        var outcomes = careful.post(payments);
        for (int i = 0; i < outcomes.size(); i++) {
            refused(waiting.get(i), outcomes.get(i));
        }
        return new TreeSet<>(careful.waitingChanged());
    }

    private void refused(ParkedEvent event, Outcome outcome) {
        switch (outcome) {
            case Outcome.Rejected(var objections) ->
                    parked.waits(event.key(), Waiting.refused(objections.getFirst().code()));
            case Outcome.Conflict _ ->
                    parked.waits(event.key(), Waiting.refused("payment.conflict"));
            case Outcome.Accepted _, Outcome.Replayed _, Outcome.Parked _ -> {}
        }
    }

    private void finish(
            Round round, Collection<ProjectKey> waitingChanged, LocalDate businessDate) {
        var moved = round.movedAccounts();
        if (!moved.isEmpty()) {
            touched.posted(moved, businessDate);
        }
        var changed = round.movedProjects();
        if (!changed.isEmpty()) {
            announcements.spendingChanged(round.spending(parked.waitingOf(changed)));
        }
        var waiting = new TreeSet<>(waitingChanged);
        waiting.removeIf(key -> round.account(key).isEmpty() || changed.contains(key));
        if (!waiting.isEmpty()) {
            accounts.revised(waiting);
            announcements.spendingChanged(waiting);
        }
    }
}
