package io.jixiao.execution.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Submissions that have been read and checked: the payments among them, and what became of the
/// others.
public final class ReadBatch {

    /// Stands in until the payment is posted.
    private static final Outcome PENDING = new Outcome.Rejected(List.of());

    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    private ReadBatch() {}

    static ReadBatch of(List<Submission> submissions, DateRules dates, LocalDate today) {
        var batch = new ReadBatch();
        for (var submission : submissions) {
            try {
                batch.add(read(submission, dates, today));
            } catch (Objections e) {
                batch.outcomes.add(new Outcome.Rejected(e.found()));
            }
        }
        return batch;
    }

    List<Payment> payments() {
        return payments;
    }

    /// An outcome for each submission, in their order.
    ///
    /// @param posted of the payments, in theirs
    List<Outcome> outcomes(List<Outcome> posted) {
        var all = new ArrayList<>(outcomes);
        for (int i = 0; i < posted.size(); i++) {
            all.set(places.get(i), posted.get(i));
        }
        return all;
    }

    private void add(Payment payment) {
        payments.add(payment);
        places.add(outcomes.size());
        outcomes.add(PENDING);
    }

    private static Payment read(Submission submission, DateRules dates, LocalDate today) {
        var payment = PaymentReading.read(submission);
        dates.objection(payment, today)
                .ifPresent(
                        objection -> {
                            throw new Objections(List.of(objection));
                        });
        return payment;
    }
}
