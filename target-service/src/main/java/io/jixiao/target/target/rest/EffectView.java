package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kernel.Money;
import io.jixiao.target.effect.AlertEffect;
import io.jixiao.target.effect.Effect;
import io.jixiao.target.effect.Spending;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Figures only where they are known; what was never heard is null.
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Effect",
        description = "变更影响: what the change would do if nothing more were paid",
        requiredProperties = {
            "asOf",
            "effectiveOn",
            "budgetBefore",
            "budgetAfter",
            "checkpoints",
            "executionRateBefore",
            "executionRateAfter",
            "alerts",
            "spending",
            "alertsHeardUpTo"
        })
public record EffectView(
        @Schema(description = "business date") LocalDate asOf,
        @Schema(description = "生效日期") LocalDate effectiveOn,
        @Schema(description = "现行预算数, 元", pattern = Money.YUAN_PATTERN) String budgetBefore,
        @Schema(description = "变更后预算数, 元", pattern = Money.YUAN_PATTERN) String budgetAfter,
        @Schema(description = "各时点应支出金额") List<PlannedView> checkpoints,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "预算执行率 in percent; null while nothing is known of payments")
                String executionRateBefore,
        @Nullable @Schema(nullable = true, description = "变更后预算执行率") String executionRateAfter,
        @Schema(description = "未解除的预警: those alive by what was heard") List<AlertView> alerts,
        @Nullable @Schema(nullable = true, description = "null while nothing was heard")
                SpendingView spending,
        @Nullable
                @Schema(
                        nullable = true,
                        description =
                                "the latest step of any alert heard; null while none was: then that"
                                        + " there are no alerts says nothing")
                Instant alertsHeardUpTo) {

    @Schema(
            name = "EffectCheckpoint",
            description = "应支出金额 by the end of a day, cumulative, 元",
            requiredProperties = {"date", "before", "after", "difference"})
    public record PlannedView(
            LocalDate date,
            @Schema(pattern = Money.YUAN_PATTERN) String before,
            @Schema(pattern = Money.YUAN_PATTERN) String after,
            @Schema(pattern = Money.YUAN_PATTERN) String difference) {

        static PlannedView of(Effect.Planned planned) {
            return new PlannedView(
                    planned.date(),
                    planned.before().toYuan(),
                    planned.after().toYuan(),
                    planned.difference().toYuan());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "EffectSpending",
            description = "what is known of payments, and how fresh it is",
            requiredProperties = {
                "paid",
                "lastEffectiveOn",
                "completeThrough",
                "provisional",
                "revision",
                "recordedAt"
            })
    public record SpendingView(
            @Schema(description = "全年执行数, 元", pattern = Money.YUAN_PATTERN) String paid,
            @Nullable @Schema(nullable = true, description = "latest actual payment date")
                    LocalDate lastEffectiveOn,
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "every source has delivered up to this day")
                    LocalDate completeThrough,
            @Schema(description = "may still grow for days that have passed") boolean provisional,
            long revision,
            Instant recordedAt) {

        static SpendingView of(Spending spending) {
            return new SpendingView(
                    spending.paid().toYuan(),
                    spending.lastEffectiveOn().orElse(null),
                    spending.completeThrough().orElse(null),
                    spending.provisional(),
                    spending.revision(),
                    spending.recordedAt());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "EffectAlert",
            description = "one open alert, before and after",
            requiredProperties = {
                "alertId",
                "rule",
                "period",
                "state",
                "levelBefore",
                "levelAfter",
                "outcome",
                "paid",
                "plannedBefore",
                "plannedAfter",
                "ratioBeforePercent",
                "ratioAfterPercent",
                "recordedAt"
            })
    public record AlertView(
            String alertId,
            String rule,
            @Schema(description = "the checkpoint it judges") LocalDate period,
            String state,
            String levelBefore,
            @Nullable @Schema(nullable = true, description = "null where it would end")
                    String levelAfter,
            @Schema(description = "UNKNOWN where the alert's own numbers do not say enough")
                    AlertEffect.Outcome outcome,
            @Nullable @Schema(nullable = true, pattern = Money.YUAN_PATTERN) String paid,
            @Nullable @Schema(nullable = true, pattern = Money.YUAN_PATTERN) String plannedBefore,
            @Nullable @Schema(nullable = true, pattern = Money.YUAN_PATTERN) String plannedAfter,
            @Nullable @Schema(nullable = true, description = "paid by plan, two decimals")
                    String ratioBeforePercent,
            @Nullable @Schema(nullable = true, description = "paid by plan, two decimals")
                    String ratioAfterPercent,
            @Schema(description = "when the alert's last step was recorded") Instant recordedAt) {

        static AlertView of(AlertEffect effect) {
            var alert = effect.alert();
            return new AlertView(
                    alert.id().toString(),
                    alert.rule(),
                    alert.period(),
                    alert.state(),
                    alert.level(),
                    effect.levelAfter().orElse(null),
                    effect.outcome(),
                    effect.paid().map(Money::toYuan).orElse(null),
                    effect.plannedBefore().map(Money::toYuan).orElse(null),
                    effect.plannedAfter().map(Money::toYuan).orElse(null),
                    effect.ratioBefore().map(BigDecimal::toPlainString).orElse(null),
                    effect.ratioAfter().map(BigDecimal::toPlainString).orElse(null),
                    alert.recordedAt());
        }
    }

    static EffectView of(Effect effect) {
        var plans = effect.plans();
        return new EffectView(
                plans.asOf(),
                plans.effectiveOn(),
                plans.before().budget().toYuan(),
                plans.after().budget().toYuan(),
                effect.checkpoints().stream().map(PlannedView::of).toList(),
                effect.rateBefore().map(BigDecimal::toPlainString).orElse(null),
                effect.rateAfter().map(BigDecimal::toPlainString).orElse(null),
                effect.alerts().stream().map(AlertView::of).toList(),
                effect.spending().map(SpendingView::of).orElse(null),
                effect.alertsHeardUpTo().orElse(null));
    }
}
