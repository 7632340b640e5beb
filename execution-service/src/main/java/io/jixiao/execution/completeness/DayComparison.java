package io.jixiao.execution.completeness;

import java.time.LocalDate;
import java.util.Optional;

/// What a source announced for a day against what has arrived.
///
/// @param announced empty where the source sent no total
/// @param found in the ledger
/// @param parked events that wait: they explain a difference
public record DayComparison(
        String source,
        String mofDivCode,
        LocalDate day,
        Optional<Tally> announced,
        Tally found,
        Tally parked,
        boolean sourceSendsTotals) {

    public enum State {
        MATCHES,
        DIFFERS,
        /// The source sends totals, and none for this day.
        MISSING,
        /// The source sends no totals at all.
        NOT_ANNOUNCED
    }

    public State state() {
        return announced
                .map(total -> total.equals(found) ? State.MATCHES : State.DIFFERS)
                .orElse(sourceSendsTotals ? State.MISSING : State.NOT_ANNOUNCED);
    }

    /// Announced and not found; negative where more was found than announced.
    public Tally difference() {
        return announced.map(total -> total.minus(found)).orElse(Tally.NOTHING);
    }
}
