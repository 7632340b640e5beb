package io.jixiao.execution.completeness.rest;

import io.jixiao.execution.completeness.ControlTotals;
import io.jixiao.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ControlTotalReceived", description = "对账总数")
public record ControlTotalView(
        String source,
        @Schema(description = "null: every division the source pays for")
                @Nullable String mofDivCode,
        LocalDate day,
        long count,
        @Schema(pattern = Money.YUAN_PATTERN) String sum,
        Instant receivedAt) {

    static ControlTotalView of(ControlTotals.Received received) {
        var total = received.total();
        return new ControlTotalView(
                total.source(),
                division(total.mofDivCode()),
                total.day(),
                total.count(),
                total.sum().toYuan(),
                received.receivedAt());
    }

    static @Nullable String division(String mofDivCode) {
        return mofDivCode.isEmpty() ? null : mofDivCode;
    }
}
