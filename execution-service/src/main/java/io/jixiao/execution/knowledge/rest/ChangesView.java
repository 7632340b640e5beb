package io.jixiao.execution.knowledge.rest;

import io.jixiao.execution.knowledge.Change;
import io.jixiao.execution.knowledge.Changes;
import io.jixiao.kernel.Money;
import io.jixiao.kit.http.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param next cursor of the next page of entries
@Schema(name = "ExecutionChanges", description = "两个知悉时点之间的变化")
public record ChangesView(
        String projectCode,
        int fiscalYear,
        Instant from,
        Instant to,
        @Schema(pattern = Money.YUAN_PATTERN, description = "of the year, as known at from, 元")
                String paidBefore,
        @Schema(pattern = Money.YUAN_PATTERN, description = "as known at to, 元") String paidAfter,
        @Schema(pattern = Money.YUAN_PATTERN, description = "paidAfter − paidBefore") String change,
        @Schema(description = "versions of the target approved in between") List<PlanView> plans,
        List<EntryView> items,
        @Nullable String next) {

    static ChangesView of(Changes.Between between, Changes.Summary summary, Page<Change> page) {
        return new ChangesView(
                between.project().project().value(),
                between.project().year().year(),
                between.from(),
                between.to(),
                summary.paidBefore().toYuan(),
                summary.paidAfter().toYuan(),
                summary.paidAfter().minus(summary.paidBefore()).toYuan(),
                summary.plans().stream().map(PlanView::of).toList(),
                page.items().stream().map(EntryView::of).toList(),
                page.next());
    }

    /// A version of the target.
    @Schema(name = "ExecutionPlanChange")
    public record PlanView(
            int version,
            LocalDate effectiveOn,
            Instant recordedAt,
            @Schema(pattern = Money.YUAN_PATTERN) String budget) {

        static PlanView of(Changes.NewPlan plan) {
            return new PlanView(
                    plan.version(), plan.effectiveOn(), plan.recordedAt(), plan.budget().toYuan());
        }
    }

    /// An entry of the ledger.
    @Schema(name = "ExecutionChange")
    public record EntryView(
            Instant recordedAt,
            String entryId,
            String payCertNo,
            int lineNo,
            @Schema(description = "PAYMENT, REFUND, CORRECTION or VOID") String kind,
            @Schema(description = "ISSUED, PAID or VOID") String step,
            @Schema(description = "FISCAL 财政资金, OTHER 其他资金") String fund,
            @Schema(description = "实际支付日期") @Nullable LocalDate effectiveOn,
            @Schema(pattern = Money.YUAN_PATTERN, description = "what it adds, signed")
                    String amount,
            @Schema(description = "whether it is part of what was paid") boolean counted) {

        static EntryView of(Change change) {
            return new EntryView(
                    change.recordedAt(),
                    change.entry().id(),
                    change.entry().line().payCertNo(),
                    change.entry().line().lineNo(),
                    change.kind(),
                    change.entry().step().name(),
                    change.fund(),
                    change.effectiveOn().orElse(null),
                    change.amount().toYuan(),
                    change.counted());
        }
    }
}
