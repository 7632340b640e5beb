package io.jixiao.execution.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Takes payment events from every channel and says what became of each.
///
/// One transaction per batch. When a batch fails although the database is there, it is halved until
/// the event that makes it fail stands alone; the others are posted.
@ApplicationScoped
public class PostPayments {

    private final Transactions transactions;
    private final Posting posting;
    private final DateRules dates;
    private final BatchTally tally;

    PostPayments(Transactions transactions, Posting posting, DateRules dates, BatchTally tally) {
        this.transactions = transactions;
        this.posting = posting;
        this.dates = dates;
        this.tally = tally;
    }

    /// An outcome for each, in their order.
    ///
    /// @param today the business date
    ///
    /// @throws StoreAway when the database cannot be reached
    public List<Outcome> handle(List<Submission> batch, LocalDate today) {
        long began = System.nanoTime();
        var outcomes = each(batch, today, payments -> postHalving(payments, today));
        tally.posted(outcomes, Duration.ofNanos(System.nanoTime() - began));
        return outcomes;
    }

    /// What would become of each; nothing is kept.
    public List<Outcome> rehearse(List<Submission> batch, LocalDate today) {
        return each(
                batch, today, payments -> transactions.undone(() -> posting.post(payments, today)));
    }

    private interface Post {
        List<Outcome> post(List<Payment> payments);
    }

    private List<Outcome> each(List<Submission> batch, LocalDate today, Post post) {
        var outcomes = new ArrayList<Outcome>(batch.size());
        var payments = new ArrayList<Payment>(batch.size());
        var places = new ArrayList<Integer>(batch.size());
        for (var submission : batch) {
            try {
                payments.add(read(submission, today));
                places.add(outcomes.size());
                outcomes.add(PENDING);
            } catch (Objections e) {
                outcomes.add(new Outcome.Rejected(e.found()));
            }
        }
        if (!payments.isEmpty()) {
            var posted = post.post(payments);
            for (int i = 0; i < posted.size(); i++) {
                outcomes.set(places.get(i), posted.get(i));
            }
        }
        return outcomes;
    }

    /// Stands in until the batch is posted.
    private static final Outcome PENDING = new Outcome.Rejected(List.of());

    private Payment read(Submission submission, LocalDate today) {
        var payment = PaymentReading.read(submission);
        dates.objection(payment, today)
                .ifPresent(
                        objection -> {
                            throw new Objections(List.of(objection));
                        });
        return payment;
    }

    private List<Outcome> postHalving(List<Payment> payments, LocalDate today) {
        try {
            return transactions.committed(() -> posting.post(payments, today));
        } catch (StoreAway away) {
            throw away;
        } catch (RuntimeException failure) {
            if (payments.size() == 1) {
                return List.of(new Outcome.Rejected(List.of(UnpostableReason.of(failure))));
            }
            int half = payments.size() / 2;
            var outcomes = new ArrayList<>(postHalving(payments.subList(0, half), today));
            outcomes.addAll(postHalving(payments.subList(half, payments.size()), today));
            return outcomes;
        }
    }
}
