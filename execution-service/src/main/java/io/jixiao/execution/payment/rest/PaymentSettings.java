package io.jixiao.execution.payment.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "jixiao.payments")
public interface PaymentSettings {

    /// How many days after 31 December a payment of the year may be dated.
    @WithDefault("0")
    int closingDays();

    /// Single payments that may wait for their batch; more are refused with 429.
    @WithDefault("5000")
    int waitingAtMost();

    /// Sessions that commit single payments.
    @WithDefault("2")
    int committers();

    /// Single payments in one transaction at most.
    @WithDefault("500")
    int batchAtMost();
}
