package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.DateRules;
import io.jixiao.execution.payment.RecordClock;
import io.jixiao.kit.clock.BusinessClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Settings and clock, as the rules take them.
final class PaymentBeans {

    @Produces
    @Singleton
    DateRules dateRules(PaymentSettings settings) {
        return new DateRules(settings.closingDays());
    }

    @Produces
    @Singleton
    RecordClock recordClock(BusinessClock clock) {
        return clock::now;
    }
}
