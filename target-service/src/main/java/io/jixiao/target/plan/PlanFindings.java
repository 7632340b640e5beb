package io.jixiao.target.plan;

import io.jixiao.kernel.Money;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.plan.PlanReading.Ambiguous;
import io.jixiao.target.plan.PlanReading.Amount;
import io.jixiao.target.plan.PlanReading.Ask;
import io.jixiao.target.plan.PlanReading.Empty;
import io.jixiao.target.plan.PlanReading.Invalid;
import io.jixiao.target.plan.PlanReading.None;
import io.jixiao.target.plan.PlanReading.PerPeriodAsk;
import io.jixiao.target.plan.PlanReading.Percent;
import io.jixiao.target.plan.PlanReading.Reason;
import io.jixiao.target.plan.PlanReading.Rescaled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a person should know or answer about a plan.
public final class PlanFindings {

    private static final String ROW = "/plan/cells";
    private static final String HEADING = "/plan/heading";
    private static final String ANSWER = "/plan/reading";

    private static final Pattern PERCENT = Pattern.compile("[%％]|百分比");
    private static final Pattern AMOUNT = Pattern.compile("万?元");

    private PlanFindings() {}

    public static List<Finding> of(PlanRow row, Money budget, PlanReading reading) {
        return switch (reading) {
            case Amount(_, var printedEnd) -> amount(row, budget, printedEnd);
            case Percent(_, var printedEnd) -> percent(row, printedEnd);
            case Rescaled(var plan, var before) -> List.of(rescaled(plan, before));
            case Empty _ -> List.of(Finding.info(ROW, "plan.empty"));
            case None _ -> List.of(Finding.info(ROW, "plan.none"));
            case PerPeriodAsk(var ways) ->
                    List.of(
                            Finding.blocking(ANSWER, "plan.per-period", "choices", names(ways))
                                    .with(answers(ways)));
            case Ask(var ways) ->
                    List.of(
                            Finding.blocking(ANSWER, "plan.two-readings", "choices", names(ways))
                                    .with(answers(ways)));
            case Ambiguous(var last, var sum) ->
                    List.of(
                            Finding.blocking(
                                    ROW,
                                    "plan.ambiguous",
                                    "last",
                                    last.toPlainString(),
                                    "sum",
                                    sum.toPlainString(),
                                    "budget",
                                    budget.toWanYuan()));
            case Invalid(var reason, var cell) -> List.of(invalid(row, reason, cell));
        };
    }

    private static List<Finding> amount(PlanRow row, Money budget, BigDecimal printedEnd) {
        var findings = new ArrayList<Finding>();
        if (PERCENT.matcher(row.heading()).find()) {
            findings.add(
                    Finding.warning(
                                    HEADING,
                                    "plan.heading-says-percent",
                                    "heading",
                                    row.heading(),
                                    "end",
                                    printedEnd.toPlainString(),
                                    "budget",
                                    budget.toWanYuan())
                            .with(
                                    Fix.of(
                                            HEADING,
                                            PERCENT.matcher(row.heading()).replaceAll("万元"))));
        }
        if (!budget.toWanYuan().equals(toWanYuan(printedEnd))) {
            findings.add(nearMiss(row, "plan.end-near-budget", printedEnd, budget.toWanYuan()));
        }
        return findings;
    }

    private static List<Finding> percent(PlanRow row, BigDecimal printedEnd) {
        var findings = new ArrayList<Finding>();
        if (AMOUNT.matcher(row.heading()).find()) {
            findings.add(
                    Finding.warning(
                                    HEADING,
                                    "plan.heading-says-amount",
                                    "heading",
                                    row.heading(),
                                    "end",
                                    printedEnd.toPlainString())
                            .with(Fix.of(HEADING, AMOUNT.matcher(row.heading()).replaceAll("%"))));
        }
        if (printedEnd.compareTo(BigDecimal.valueOf(100)) != 0) {
            findings.add(nearMiss(row, "plan.end-near-hundred", printedEnd, "100"));
        }
        return findings;
    }

    private static Finding nearMiss(
            PlanRow row, String code, BigDecimal printedEnd, String stored) {
        return Finding.info(ROW, code, "end", printedEnd.toPlainString(), "stored", stored)
                .with(ended(row, new BigDecimal(stored)));
    }

    /// The last cell put right; where the cells are one per period, or others lie above the end,
    /// only a person can know which one is wrong.
    private static Fix[] ended(PlanRow row, BigDecimal end) {
        boolean rises =
                row.answer() instanceof PlanAnswer.NotGiven
                        && row.cells().stream()
                                .limit(row.cells().size() - 1L)
                                .flatMap(cell -> cell.number().stream())
                                .allMatch(value -> value.compareTo(end) <= 0);
        var last = ROW + "/" + (row.cells().size() - 1) + "/printed";
        return rises ? new Fix[] {Fix.of(last, end.toPlainString())} : new Fix[0];
    }

    private static Fix[] answers(List<Way> ways) {
        return ways.stream().map(way -> Fix.of(ANSWER, way.name())).toArray(Fix[]::new);
    }

    /// Percent goes on as it is; amounts were promised of another budget, so a new plan is asked
    /// for.
    private static Finding rescaled(ExpenditurePlan plan, ExpenditurePlan before) {
        return switch (before.column()) {
            case AMOUNT ->
                    Finding.warning(
                            ROW,
                            "plan.new-plan-asked",
                            "before",
                            before.budget().toWanYuan(),
                            "budget",
                            plan.budget().toWanYuan());
            case PERCENT, EMPTY, NONE ->
                    Finding.info(
                            ROW,
                            "plan.rescaled",
                            "before",
                            before.budget().toWanYuan(),
                            "budget",
                            plan.budget().toWanYuan());
        };
    }

    private static Finding invalid(PlanRow row, Reason reason, int cell) {
        return switch (reason) {
            case UNREADABLE, NEGATIVE, PARTLY_BLANK ->
                    Finding.blocking(
                            ROW + "/" + cell,
                            reason.code(),
                            "date",
                            row.cells().get(cell).date(),
                            "printed",
                            row.cells().get(cell).printed());
            case FALLS ->
                    Finding.blocking(
                            ROW + "/" + cell,
                            reason.code(),
                            "before",
                            row.cells().get(cell - 1).printed(),
                            "value",
                            row.cells().get(cell).printed());
            case ANSWER_MISFIT ->
                    Finding.blocking(ANSWER, reason.code(), "given", given(row))
                            .with(Fix.of(ANSWER, ""));
        };
    }

    private static String given(PlanRow row) {
        return switch (row.answer()) {
            case PlanAnswer.Given(var way) -> way.name();
            case PlanAnswer.NotGiven _ -> "";
        };
    }

    private static String names(List<Way> ways) {
        return ways.stream().map(Way::name).collect(Collectors.joining(", "));
    }

    private static String toWanYuan(BigDecimal printed) {
        return Money.ofWanYuan(printed.toPlainString()).toWanYuan();
    }
}
