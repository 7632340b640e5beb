package io.jixiao.execution.batch;

import io.jixiao.execution.payment.EntryKey;
import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of one line.
///
/// @param line from 1
/// @param why it did not simply go through
public record LineOutcome(
        int line,
        Code code,
        Optional<String> entryId,
        Optional<Instant> recordedAt,
        List<Objection> why) {

    /// The same in every channel.
    public enum Code {
        ACCEPTED,
        REPLAYED,
        PARKED,
        CONFLICT,
        REJECTED
    }

    public LineOutcome {
        why = List.copyOf(why);
    }

    static LineOutcome of(int line, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var key, var at) -> found(line, Code.ACCEPTED, key, at, outcome);
            case Outcome.Replayed(var key, var at, _) ->
                    found(line, Code.REPLAYED, key, at, outcome);
            case Outcome.Parked(var key, var at, _) -> found(line, Code.PARKED, key, at, outcome);
            case Outcome.Conflict(var key, _, var at) ->
                    found(line, Code.CONFLICT, key, at, outcome);
            case Outcome.Rejected(var objections) -> rejected(line, objections);
        };
    }

    static LineOutcome rejected(int line, List<Objection> why) {
        return new LineOutcome(line, Code.REJECTED, Optional.empty(), Optional.empty(), why);
    }

    private static LineOutcome found(
            int line, Code code, EntryKey key, Instant recordedAt, Outcome outcome) {
        return new LineOutcome(
                line, code, Optional.of(key.id()), Optional.of(recordedAt), outcome.why());
    }
}
