package io.jixiao.violation.pay.rest;

import io.jixiao.contracts.inbound.ProgressReport;
import org.jspecify.annotations.Nullable;

/// An edge that hands the wire's record on.
public class PaymentResource {

    public @Nullable ProgressReport report;
}
