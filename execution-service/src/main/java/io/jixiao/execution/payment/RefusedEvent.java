package io.jixiao.execution.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is kept of an event that was refused (被拒支付): by which voucher it can be asked for, who
/// sent it, and why it is not in the ledger.
///
/// @param sender subject of the token it came with
/// @param mofDivCode as it was sent, empty where it was not; so with `source` and `unitCode`
public record RefusedEvent(
        Channel channel,
        String sender,
        String source,
        String mofDivCode,
        String unitCode,
        Optional<Integer> fiscalYear,
        String payCertNo,
        Optional<Integer> lineNo,
        List<Objection> objections) {

    /// How it came.
    public enum Channel {
        /// One event by itself.
        REST,
        /// A line of a batch.
        BATCH
    }

    private static final int LONGEST = 64;

    public RefusedEvent {
        objections = List.copyOf(objections);
    }

    /// Empty where nothing was refused, and without a voucher number to ask by.
    public static Optional<RefusedEvent> of(
            Channel channel, String sender, Submission sent, Outcome outcome) {
        var objections = objections(outcome);
        var payCertNo = readable(sent.payCertNo());
        if (objections.isEmpty() || payCertNo.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RefusedEvent(
                        channel,
                        readable(sender),
                        readable(sent.source()),
                        readable(sent.mofDivCode()),
                        readable(sent.unitCode()),
                        Optional.ofNullable(sent.fiscalYear()),
                        payCertNo,
                        Optional.ofNullable(sent.lineNo()),
                        objections));
    }

    /// Of a whole batch.
    ///
    /// @param outcomes of what was sent, in its order
    public static List<RefusedEvent> of(
            Channel channel, String sender, List<Submission> sent, List<Outcome> outcomes) {
        var events = new ArrayList<RefusedEvent>();
        for (int i = 0; i < sent.size(); i++) {
            of(channel, sender, sent.get(i), outcomes.get(i)).ifPresent(events::add);
        }
        return events;
    }

    private static List<Objection> objections(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Rejected(var objections) -> objections;
            case Outcome.Conflict(var key, var fields, var recordedAt) ->
                    fields.stream()
                            .map(
                                    field ->
                                            Objection.at(
                                                    "/" + field,
                                                    "payment.conflict",
                                                    "field",
                                                    field,
                                                    "voucher",
                                                    key.line().printed(),
                                                    "recordedAt",
                                                    recordedAt))
                            .toList();
            case Outcome.Accepted _, Outcome.Replayed _, Outcome.Parked _ -> List.of();
        };
    }

    /// Whatever was sent, in a form a database keeps.
    private static String readable(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var kept = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        return kept.substring(0, kept.offsetByCodePoints(0, Math.min(LONGEST, points(kept))));
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
