package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kernel.Money;
import io.jixiao.target.plan.Checkpoint;
import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.plan.FundSplit;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanReading;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.plan.Way;
import io.jixiao.target.project.Funding;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The row as printed, and the plan that was understood.
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Plan",
        description = "资金支出计划: as printed and as understood",
        requiredProperties = {
            "heading",
            "cells",
            "answer",
            "writtenFor",
            "reading",
            "choices",
            "checkpoints"
        })
public record PlanView(
        @Schema(description = "as printed", examples = "资金支出计划（%）") String heading,
        @Schema(description = "as printed") List<CellView> cells,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "what a person said the cells are: one of the choices")
                String answer,
        @Nullable
                @Schema(
                        nullable = true,
                        description =
                                "the budget the cells were written for, where it was adjusted and no"
                                        + " new plan made, 元",
                        pattern = Money.YUAN_PATTERN)
                String writtenFor,
        @Schema(description = "what was understood") Reading reading,
        @Schema(description = "the answers that fit, when a person has to choose")
                List<Way> choices,
        @Schema(description = "时点, cumulative; empty while nothing is understood")
                List<CheckpointView> checkpoints) {

    @Schema(
            name = "PlanReading",
            description =
                    "AMOUNT cumulative 万元; PERCENT cumulative percent; EMPTY all zero; NONE no plan;"
                            + " PER_PERIOD and TWO_READINGS wait for plan.reading; AMBIGUOUS and"
                            + " INVALID for other cells")
    public enum Reading {
        AMOUNT,
        PERCENT,
        EMPTY,
        NONE,
        PER_PERIOD,
        TWO_READINGS,
        AMBIGUOUS,
        INVALID
    }

    @Schema(
            name = "PlanCell",
            description = "one cell as printed",
            requiredProperties = {"date", "printed"})
    public record CellView(LocalDate date, String printed) {}

    @Schema(
            name = "Checkpoint",
            description = "时点: what is meant to be paid by the end of a day",
            requiredProperties = {"date", "planned", "percent", "fiscal", "other"})
    public record CheckpointView(
            LocalDate date,
            @Schema(
                            description = "cumulative, 元",
                            pattern = Money.YUAN_PATTERN,
                            examples = "150000.00")
                    String planned,
            @Schema(description = "of the budget, as many digits as needed", examples = "37.5")
                    String percent,
            @Schema(
                            description = "财政资金 of it, in the budget's proportion, 元",
                            pattern = Money.YUAN_PATTERN)
                    String fiscal,
            @Schema(description = "其他资金 of it: the rest, 元", pattern = Money.YUAN_PATTERN)
                    String other) {

        static CheckpointView of(Checkpoint checkpoint, Funding funding) {
            var split = FundSplit.of(checkpoint.planned(), funding.fiscal(), funding.budget());
            return new CheckpointView(
                    checkpoint.date(),
                    checkpoint.planned().toYuan(),
                    checkpoint.percent().toPlainString(),
                    split.fiscal().toYuan(),
                    split.other().toYuan());
        }
    }

    static PlanView of(PlanRow row, PlanReading reading, Funding funding) {
        return switch (reading) {
            case PlanReading.Understood understood -> of(row, understood.plan(), funding);
            case PlanReading.PerPeriodAsk(var ways) -> of(row, Reading.PER_PERIOD, ways, List.of());
            case PlanReading.Ask(var ways) -> of(row, Reading.TWO_READINGS, ways, List.of());
            case PlanReading.Ambiguous _ -> of(row, Reading.AMBIGUOUS, List.of(), List.of());
            case PlanReading.Invalid _ -> of(row, Reading.INVALID, List.of(), List.of());
        };
    }

    /// What was understood on the day of the approval.
    static PlanView of(PlanRow row, ExpenditurePlan plan, Funding funding) {
        var reading =
                switch (plan.column()) {
                    case AMOUNT -> Reading.AMOUNT;
                    case PERCENT -> Reading.PERCENT;
                    case EMPTY -> Reading.EMPTY;
                    case NONE -> Reading.NONE;
                };
        return of(
                row,
                reading,
                List.of(),
                plan.checkpoints().stream().map(each -> CheckpointView.of(each, funding)).toList());
    }

    private static PlanView of(
            PlanRow row, Reading reading, List<Way> choices, List<CheckpointView> checkpoints) {
        return new PlanView(
                row.heading(),
                row.cells().stream()
                        .map(cell -> new CellView(cell.date(), cell.printed()))
                        .toList(),
                switch (row.answer()) {
                    case PlanAnswer.Given(var way) -> way.name();
                    case PlanAnswer.NotGiven _ -> null;
                },
                row.writtenFor().map(Money::toYuan).orElse(null),
                reading,
                choices,
                checkpoints);
    }
}
