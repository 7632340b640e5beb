package io.jixiao.execution.knowledge.rest;

import io.jixiao.execution.knowledge.Period;
import io.jixiao.execution.knowledge.PeriodSnapshot;
import io.jixiao.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ClosedPeriod", description = "已结账期间")
public record PeriodView(
        @Schema(description = "期末日") LocalDate period,
        @Schema(description = "MONTH 月, CHECKPOINT 时点") List<String> kinds,
        @Schema(description = "结账时点: what was recorded later is a late event") Instant cutOff,
        VersionView latest) {

    static PeriodView of(Period period) {
        return new PeriodView(
                period.end(),
                period.kinds().stream().map(Enum::name).sorted().toList(),
                period.cutOff(),
                VersionView.of(period.latest()));
    }

    /// One version; it never changes.
    @Schema(name = "ClosedPeriodVersion")
    public record VersionView(
            long version,
            @Schema(description = "when its last entry was recorded") Instant knownAt,
            @Schema(description = "结账后补记: it came after the cut-off") boolean afterCutOff,
            @Schema(pattern = Money.YUAN_PATTERN, description = "by the end of the period, 元")
                    String paid,
            @Schema(pattern = Money.YUAN_PATTERN, description = "财政资金") String paidFiscal,
            @Schema(pattern = Money.YUAN_PATTERN, description = "其他资金") String paidOther,
            @Schema(description = "ledger entries that count") long entries,
            @Schema(pattern = Money.YUAN_PATTERN, description = "against the version before")
                    String change) {

        static VersionView of(PeriodSnapshot snapshot) {
            return new VersionView(
                    snapshot.version(),
                    snapshot.knownAt(),
                    snapshot.isAfterCutOff(),
                    snapshot.paid().toYuan(),
                    snapshot.paidFiscal().toYuan(),
                    snapshot.paidOther().toYuan(),
                    snapshot.entries(),
                    snapshot.change().toYuan());
        }
    }
}
