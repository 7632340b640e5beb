package io.jixiao.execution.payment;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.time.LocalDate;
import java.util.Optional;

/// Which events a list shows; empty for any.
public record PaymentFilter(
        Optional<String> payCertNo,
        Optional<FiscalYear> year,
        Optional<ProjectCode> project,
        Optional<String> source,
        Optional<LocalDate> paidOn) {}
