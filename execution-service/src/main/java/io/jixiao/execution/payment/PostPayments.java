package io.jixiao.execution.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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
        return post(read(batch, today), today);
    }

    /// The part that needs no database: see [#post].
    public ReadBatch read(List<Submission> batch, LocalDate today) {
        return ReadBatch.of(batch, dates, today);
    }

    /// What [#handle] does with what has been read.
    ///
    /// @param today a batch that had to wait is judged on the day it is posted
    public List<Outcome> post(ReadBatch batch, LocalDate today) {
        long began = System.nanoTime();
        var outcomes = outcomes(batch, payments -> postHalving(payments, today));
        tally.posted(outcomes, Duration.ofNanos(System.nanoTime() - began));
        return outcomes;
    }

    /// The same inside the transaction of the caller, who keeps something beside the payments and
    /// halves the batch when it fails.
    public List<Outcome> handleWithin(List<Submission> batch, LocalDate today) {
        return outcomes(read(batch, today), payments -> posting.post(payments, today));
    }

    /// What would become of each, were the parts posted one after the other; nothing is kept.
    public List<Outcome> rehearse(List<List<Submission>> parts, LocalDate today) {
        try {
            return transactions.undone(
                    () -> parts.stream().flatMap(part -> rehearsed(part, today)).toList());
        } catch (StoreAway away) {
            throw away;
        } catch (RuntimeException failure) {
            return rehearsedInHalves(parts, today, failure);
        }
    }

    private Stream<Outcome> rehearsed(List<Submission> part, LocalDate today) {
        return handleWithin(part, today).stream();
    }

    /// Where one makes all fail, each half is rehearsed without the other.
    private List<Outcome> rehearsedInHalves(
            List<List<Submission>> parts, LocalDate today, RuntimeException failure) {
        var first = parts.getFirst();
        if (parts.size() == 1 && first.size() == 1) {
            return List.of(unpostable(failure));
        }
        var outcomes = new ArrayList<Outcome>();
        for (var part : parts.size() > 1 ? parts : halved(first)) {
            outcomes.addAll(rehearse(List.of(part), today));
        }
        return outcomes;
    }

    private static List<List<Submission>> halved(List<Submission> part) {
        int half = part.size() / 2;
        return List.of(part.subList(0, half), part.subList(half, part.size()));
    }

    /// What is said of an event that makes the batch fail, whatever stands beside it.
    public static Outcome unpostable(RuntimeException failure) {
        return new Outcome.Rejected(List.of(UnpostableReason.of(failure)));
    }

    private static List<Outcome> outcomes(
            ReadBatch batch, Function<List<Payment>, List<Outcome>> post) {
        return batch.outcomes(
                batch.payments().isEmpty() ? List.of() : post.apply(batch.payments()));
    }

    private List<Outcome> postHalving(List<Payment> payments, LocalDate today) {
        try {
            return transactions.committed(() -> posting.post(payments, today));
        } catch (StoreAway away) {
            throw away;
        } catch (RuntimeException failure) {
            if (payments.size() == 1) {
                return List.of(unpostable(failure));
            }
            int half = payments.size() / 2;
            var outcomes = new ArrayList<>(postHalving(payments.subList(0, half), today));
            outcomes.addAll(postHalving(payments.subList(half, payments.size()), today));
            return outcomes;
        }
    }
}
