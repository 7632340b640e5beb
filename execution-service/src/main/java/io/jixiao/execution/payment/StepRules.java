package io.jixiao.execution.payment;

import io.jixiao.execution.payment.Decision.Book;
import io.jixiao.execution.payment.Decision.Disagree;
import io.jixiao.execution.payment.Decision.Refuse;
import io.jixiao.execution.payment.Decision.Repeat;
import io.jixiao.execution.payment.Decision.Transit;
import io.jixiao.execution.payment.Decision.Wait;
import io.jixiao.kernel.Money;

/// What may happen to a voucher line after what has happened already.
final class StepRules {

    private StepRules() {}

    static Decision decide(Payment payment, History history) {
        var known = history.entry(payment.line(), payment.step());
        if (known.isPresent()) {
            var first = known.get();
            var fields = Differences.between(first.payment(), payment);
            return fields.isEmpty() ? new Repeat(first) : new Disagree(first, fields);
        }
        return switch (payment.kind()) {
            case Kind.Ordinary _ ->
                    payment.step() == Step.PAID ? paid(payment, history) : issued(payment, history);
            case Kind.Voiding _ -> voided(payment, history);
            case Kind.Refund(var original) -> takenBack(payment, original, history);
            case Kind.Correction(var original, _) -> takenBack(payment, original, history);
        };
    }

    /// A line may be paid at once, or after it was issued: then it leaves what is in transit.
    private static Decision paid(Payment payment, History history) {
        if (history.entry(payment.line(), Step.VOID).isPresent()) {
            return refuse("payment.voided", "voucher", payment.line().printed());
        }
        return history.entry(payment.line(), Step.ISSUED)
                .map(issued -> next(issued, payment, new Book(true, Transit.LEAVES)))
                .orElse(new Book(true, Transit.UNCHANGED));
    }

    /// An issued step that comes after its paid step only completes the record.
    private static Decision issued(Payment payment, History history) {
        return history.entry(payment.line(), Step.PAID)
                .map(paid -> next(paid, payment, new Book(false, Transit.UNCHANGED)))
                .orElse(new Book(false, Transit.ENTERS));
    }

    private static Decision voided(Payment payment, History history) {
        if (history.entry(payment.line(), Step.PAID).isPresent()) {
            return refuse("void.after-payment", "voucher", payment.line().printed());
        }
        return history.entry(payment.line(), Step.ISSUED)
                .map(issued -> next(issued, payment, new Book(false, Transit.LEAVES)))
                .orElse(new Wait(payment.line()));
    }

    private static Decision takenBack(Payment payment, VoucherLine original, History history) {
        var paid = history.entry(original, Step.PAID);
        if (paid.isEmpty()) {
            return new Wait(original);
        }
        var from = paid.get().payment();
        if (!(from.kind() instanceof Kind.Ordinary)) {
            return refuse("original.not-a-payment", "voucher", original.printed());
        }
        if (!from.project().equals(payment.project())) {
            return refuse(
                    "original.other-project",
                    "original",
                    from.project(),
                    "given",
                    payment.project());
        }
        if (!from.fundTypeCode().equals(payment.fundTypeCode())) {
            return refuse(
                    "original.other-fund",
                    "original",
                    from.fundTypeCode(),
                    "given",
                    payment.fundTypeCode());
        }
        return withinOriginal(payment, from, history.takenBack(original));
    }

    private static Decision withinOriginal(Payment payment, Payment from, Money before) {
        var left = from.amount().minus(before);
        var wanted = History.taken(payment);
        if (wanted.compareTo(left) > 0) {
            return refuse(
                    "original.exceeded", "given", wanted, "left", left, "original", from.amount());
        }
        // What comes back from an earlier year does not lower this one.
        return new Book(from.line().year().equals(payment.line().year()), Transit.UNCHANGED);
    }

    private static Decision next(Posted before, Payment payment, Book booked) {
        var fields = Differences.betweenSteps(before.payment(), payment);
        return fields.isEmpty() ? booked : new Disagree(before, fields);
    }

    private static Refuse refuse(String code, Object... namesAndValues) {
        return new Refuse(Objection.at("", code, namesAndValues));
    }
}
