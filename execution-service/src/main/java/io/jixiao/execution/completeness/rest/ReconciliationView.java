package io.jixiao.execution.completeness.rest;

import io.jixiao.execution.completeness.DayComparison;
import io.jixiao.execution.completeness.Tally;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Reconciliation", description = "对账: announced against found, one source and day")
public record ReconciliationView(
        String source,
        @Nullable String mofDivCode,
        LocalDate day,
        @Schema(
                        description = "MATCHES 相符, DIFFERS 不符, MISSING 未报总数, NOT_ANNOUNCED 来源不报总数",
                        enumeration = {"MATCHES", "DIFFERS", "MISSING", "NOT_ANNOUNCED"})
                String state,
        @Schema(description = "null where the source sent no total") @Nullable TallyView announced,
        @Schema(description = "in the ledger (已入账)") TallyView found,
        @Schema(description = "events that wait (暂存)") TallyView parked,
        @Schema(description = "announced and not found; zero where nothing was announced")
                TallyView difference) {

    static ReconciliationView of(DayComparison day) {
        return new ReconciliationView(
                day.source(),
                ControlTotalView.division(day.mofDivCode()),
                day.day(),
                day.state().name(),
                day.announced().map(TallyView::of).orElse(null),
                TallyView.of(day.found()),
                TallyView.of(day.parked()),
                TallyView.of(day.difference()));
    }

    /// How many, and how much.
    @Schema(name = "PaymentTally")
    public record TallyView(long count, @Schema(pattern = Money.YUAN_PATTERN) String sum) {

        static TallyView of(Tally tally) {
            return new TallyView(tally.count(), tally.sum().toYuan());
        }
    }
}
