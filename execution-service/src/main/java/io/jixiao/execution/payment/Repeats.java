package io.jixiao.execution.payment;

import java.util.List;
import java.util.stream.IntStream;

/// Payments that the ledger holds already, told before anything is locked.
///
/// A topic that is read again and a file that is sent again bring thousands of them. Entries never
/// change, so what is found stays true; the rest is decided under the locks of its accounts.
final class Repeats {

    /// In a smaller batch the look costs more than it spares.
    private static final int WORTH_A_LOOK = 50;

    private static final int SAMPLE = 8;

    private final Ledger ledger;

    Repeats(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Puts an outcome at the place of each that is found; looks at all only where at least half of
    /// a sample is there.
    void answer(List<Payment> payments, Outcome[] outcomes) {
        var plain =
                IntStream.range(0, payments.size())
                        .filter(i -> payments.get(i).isPlain())
                        .toArray();
        if (plain.length < WORTH_A_LOOK) {
            return;
        }
        var sample =
                IntStream.range(0, SAMPLE)
                        .mapToObj(i -> payments.get(plain[i * plain.length / SAMPLE]))
                        .toList();
        long found = ledger.recorded(sample).stream().filter(each -> each.isPresent()).count();
        if (found < SAMPLE / 2) {
            return;
        }
        var recorded = ledger.recorded(IntStream.of(plain).mapToObj(payments::get).toList());
        for (int i = 0; i < plain.length; i++) {
            int place = plain[i];
            var key = payments.get(place).key();
            recorded.get(i)
                    .map(at -> new Outcome.Replayed(key, at, Outcome.First.ACCEPTED))
                    .ifPresent(outcome -> outcomes[place] = outcome);
        }
    }
}
