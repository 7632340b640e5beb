package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One event on a voucher line (支付凭证), as every channel delivers it.
///
/// @param amount negative for a refund, positive for everything else
/// @param xpayDate 实际支付日期; absent while in transit
public record Payment(
        VoucherLine line,
        Step step,
        Kind kind,
        ProjectCode project,
        BudgetUnit unit,
        String fundTypeCode,
        Money amount,
        Optional<LocalDate> vouDate,
        Optional<LocalDate> xpayDate,
        Particulars particulars) {

    public EntryKey key() {
        return line.at(step);
    }

    /// The account it belongs to.
    public ProjectKey account() {
        return new ProjectKey(project, line.year());
    }

    /// Every account that must be held while it is decided: its own, the one a correction moves
    /// money to, and that of the year the original was paid in.
    public List<ProjectKey> accounts() {
        var keys = new ArrayList<ProjectKey>();
        keys.add(account());
        kind.refersTo().ifPresent(original -> keys.add(new ProjectKey(project, original.year())));
        kind.destination().ifPresent(to -> keys.add(new ProjectKey(to, line.year())));
        return keys;
    }

    /// The accounts it moves money on.
    List<ProjectKey> ownAccounts() {
        var keys = new ArrayList<ProjectKey>();
        keys.add(account());
        kind.destination().ifPresent(to -> keys.add(new ProjectKey(to, line.year())));
        return keys;
    }

    /// The voucher lines whose history decides about it.
    public List<VoucherLine> lines() {
        var lines = new ArrayList<VoucherLine>();
        lines.add(line);
        kind.refersTo().ifPresent(lines::add);
        return lines;
    }

    /// A plain paid line: the common case, which needs no history but its own.
    public boolean isPlain() {
        return step == Step.PAID && kind instanceof Kind.Ordinary;
    }
}
