package io.jixiao.target.plan;

import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What was understood of the row 资金支出计划. Total: every row and budget has a reading.
public sealed interface PlanReading {

    static PlanReading of(PlanRow row, Money budget) {
        return row.writtenFor()
                .map(old -> rescaled(PlanReader.read(row, old), budget))
                .orElseGet(() -> PlanReader.read(row, budget));
    }

    private static PlanReading rescaled(PlanReading reading, Money budget) {
        return switch (reading) {
            case Understood understood ->
                    new Rescaled(understood.plan().rescaledTo(budget), understood.plan());
            case Unsettled unsettled -> unsettled;
        };
    }

    /// The plan, once there is nothing to ask.
    default Optional<ExpenditurePlan> understood() {
        return switch (this) {
            case Understood understood -> Optional.of(understood.plan());
            case Unsettled _ -> Optional.empty();
        };
    }

    /// There is a plan, or surely none: nobody has to be asked.
    sealed interface Understood extends PlanReading {
        ExpenditurePlan plan();
    }

    /// A person has to answer or to correct: stays a draft, submission and approval are refused.
    sealed interface Unsettled extends PlanReading {}

    /// @param printedEnd where the cells end as printed, within tolerance of the budget in 万元
    record Amount(ExpenditurePlan plan, BigDecimal printedEnd) implements Understood {}

    /// @param printedEnd where the cells end as printed, within tolerance of 100
    record Percent(ExpenditurePlan plan, BigDecimal printedEnd) implements Understood {}

    /// All cells zero: no plan alerts.
    record Empty(ExpenditurePlan plan) implements Understood {}

    /// All cells blank, or no cells: no plan.
    record None(ExpenditurePlan plan) implements Understood {}

    /// The budget was adjusted and the cells are still those of the budget before.
    ///
    /// @param before what the cells say, of the budget they were written for
    record Rescaled(ExpenditurePlan plan, ExpenditurePlan before) implements Understood {}

    /// The cells look like one amount or percentage for each period.
    record PerPeriodAsk(List<Way> ways) implements Unsettled {
        public PerPeriodAsk {
            ways = List.copyOf(ways);
        }
    }

    /// Readings that fit and give different curves.
    record Ask(List<Way> ways) implements Unsettled {
        public Ask {
            ways = List.copyOf(ways);
        }
    }

    /// Neither the last cell nor the sum is the budget or 100.
    record Ambiguous(BigDecimal last, BigDecimal sum) implements Unsettled {}

    /// No reading can be right.
    ///
    /// @param cell position of the cell that breaks the rule, from 0
    record Invalid(Reason reason, int cell) implements Unsettled {}

    enum Reason {
        UNREADABLE("plan.cell-unreadable"),
        NEGATIVE("plan.negative"),
        PARTLY_BLANK("plan.partly-blank"),
        FALLS("plan.falls"),
        ANSWER_MISFIT("plan.answer-does-not-fit");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
