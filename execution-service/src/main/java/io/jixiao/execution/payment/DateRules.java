package io.jixiao.execution.payment;

import java.time.LocalDate;
import java.util.Optional;

/// When money may be said to have been paid.
///
/// @param closingDays after 31 December a year still takes payments (决算整理期)
public record DateRules(int closingDays) {

    /// 实际支付日期 lies in the fiscal year and not after the business date.
    Optional<Objection> objection(Payment payment, LocalDate businessDate) {
        return payment.xpayDate().flatMap(paid -> objection(payment, paid, businessDate));
    }

    private Optional<Objection> objection(Payment payment, LocalDate paid, LocalDate today) {
        var year = payment.line().year();
        var last = year.lastDay().plusDays(closingDays);
        if (paid.isBefore(year.firstDay()) || paid.isAfter(last)) {
            return Optional.of(
                    Objection.at(
                            "/xpayDate",
                            "payment.date-outside-year",
                            "date",
                            paid,
                            "first",
                            year.firstDay(),
                            "last",
                            last));
        }
        if (paid.isAfter(today)) {
            return Optional.of(
                    Objection.at(
                            "/xpayDate", "payment.date-in-future", "date", paid, "today", today));
        }
        return Optional.empty();
    }
}
