package io.jixiao.target.duty;

import io.jixiao.kernel.DataScope;
import io.jixiao.target.duty.Post.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// 职责委托: somebody lends a duty of theirs to another for a time.
///
/// @param id 0 until it is kept
/// @param unitPrefix empty for the whole division
/// @param from first day, business date
/// @param until last day, business date
/// @param revokedAt when it was taken back
public record Delegation(
        long id,
        Principal lender,
        Principal borrower,
        Duty duty,
        String mofDivCode,
        String unitPrefix,
        LocalDate from,
        LocalDate until,
        String reason,
        Instant lentAt,
        Optional<Instant> revokedAt) {

    /// What it lets the borrower do.
    public Post post() {
        return Post.lent(duty, scope(), lender);
    }

    public DataScope scope() {
        return DataScope.of(List.of(mofDivCode + "/" + unitPrefix));
    }
}
