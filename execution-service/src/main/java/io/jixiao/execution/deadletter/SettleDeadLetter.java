package io.jixiao.execution.deadletter;

import io.jixiao.kernel.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Puts a dead letter back on its topic, or away, with a reason.
///
/// Once: whoever asks again gets the first answer. A process that dies between the broker's answer
/// and
/// the commit puts it back a second time, and the natural key makes that a replay.
@ApplicationScoped
public class SettleDeadLetter {

    public sealed interface Outcome {
        record NotThere() implements Outcome {}

        record Done(DeadLetter letter) implements Outcome {}

        /// So it was settled before.
        record DoneBefore(DeadLetter letter) implements Outcome {}

        /// It was settled in another way.
        record OtherwiseBefore(DeadLetter letter) implements Outcome {}

        record BrokerAway() implements Outcome {}
    }

    private final DeadLetters letters;
    private final TopicReturn topics;

    SettleDeadLetter(DeadLetters letters, TopicReturn topics) {
        this.letters = letters;
        this.topics = topics;
    }

    @Transactional
    public Outcome redrive(long id, DataScope scope, DeadLetter.Settled settled) {
        return settle(id, scope, DeadLetter.State.REDRIVEN, settled);
    }

    @Transactional
    public Outcome discard(long id, DataScope scope, DeadLetter.Settled settled) {
        return settle(id, scope, DeadLetter.State.DISCARDED, settled);
    }

    private Outcome settle(
            long id, DataScope scope, DeadLetter.State state, DeadLetter.Settled settled) {
        var found = letters.locked(id, scope);
        if (found.isEmpty()) {
            return new Outcome.NotThere();
        }
        var letter = found.get();
        if (letter.state() != DeadLetter.State.WAITING) {
            return letter.state() == state
                    ? new Outcome.DoneBefore(letter)
                    : new Outcome.OtherwiseBefore(letter);
        }
        if (state == DeadLetter.State.REDRIVEN && !topics.put(letter.original())) {
            return new Outcome.BrokerAway();
        }
        return new Outcome.Done(letters.settled(id, state, settled));
    }
}
