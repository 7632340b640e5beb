package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.DateRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Settings, as the rules take them.
final class PaymentBeans {

    @Produces
    @Singleton
    DateRules dateRules(PaymentSettings settings) {
        return new DateRules(settings.closingDays());
    }
}
