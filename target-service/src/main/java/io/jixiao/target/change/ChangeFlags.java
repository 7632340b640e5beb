package io.jixiao.target.change;

import io.jixiao.kernel.Expectation.Between;
import io.jixiao.kernel.Expectation.ByDate;
import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Expectation.NotApplicable;
import io.jixiao.kernel.Expectation.Unsettled;
import io.jixiao.kernel.Expectation.YesOrNo;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.plan.Checkpoint;
import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.plan.Interpolation;
import io.jixiao.target.project.Indicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Late, downward and repeated changes, each with the numbers it rests on (docs/rules/11).
///
/// Findings for reviewers; none of them blocks.
///
/// @param findings by flag
public record ChangeFlags(Set<ChangeFlag> flags, List<Finding> findings) {

    public ChangeFlags {
        flags = Set.copyOf(flags);
        findings = List.copyOf(findings);
    }

    public static ChangeFlags of(
            Promise before, Promise after, Filing filing, ChangePolicy policy) {
        var late = late(before, filing, policy);
        var downward = downward(before, after);
        var repeated = repeated(filing, policy);
        var flags = EnumSet.noneOf(ChangeFlag.class);
        var findings = new ArrayList<Finding>();
        note(ChangeFlag.LATE, late, flags, findings);
        note(ChangeFlag.DOWNWARD, downward, flags, findings);
        note(ChangeFlag.REPEATED, repeated, flags, findings);
        return new ChangeFlags(flags, findings);
    }

    private static void note(
            ChangeFlag flag, List<Finding> found, Set<ChangeFlag> flags, List<Finding> findings) {
        if (!found.isEmpty()) {
            flags.add(flag);
            findings.addAll(found);
        }
    }

    private static List<Finding> late(Promise before, Filing filing, ChangePolicy policy) {
        var findings = new ArrayList<Finding>();
        var inTime = policy.lastDayInTime(filing.year());
        if (filing.filedOn().isAfter(inTime)) {
            findings.add(
                    Finding.warning(
                            "/effectiveOn",
                            "change.late",
                            "filed",
                            filing.filedOn(),
                            "inTime",
                            inTime));
        }
        before.plan()
                .flatMap(plan -> lastPassed(plan, filing.filedOn()))
                .filter(passed -> !filing.effectiveOn().isAfter(passed.date()))
                .ifPresent(
                        passed ->
                                findings.add(
                                        Finding.warning(
                                                "/effectiveOn",
                                                "change.rewrites-checkpoint",
                                                "effective",
                                                filing.effectiveOn(),
                                                "checkpoint",
                                                passed.date(),
                                                "filed",
                                                filing.filedOn())));
        return findings;
    }

    /// A checkpoint has passed when its day is over.
    private static Optional<Checkpoint> lastPassed(ExpenditurePlan plan, LocalDate day) {
        return plan.checkpoints().stream()
                .filter(each -> each.date().isBefore(day))
                .reduce((_, later) -> later);
    }

    private static List<Finding> downward(Promise before, Promise after) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < before.project().indicators().size(); i++) {
            var then = before.project().indicators().get(i);
            var indicators = after.project().indicators();
            int now = position(indicators, then);
            if (now < 0) {
                findings.add(
                        Finding.warning(
                                "/indicators",
                                "change.indicator-dropped",
                                "id",
                                then.id(),
                                "name",
                                then.level3(),
                                "before",
                                then.printed()));
            } else if (isEasier(then, indicators.get(now))) {
                findings.add(
                        Finding.warning(
                                "/indicators/" + now + "/printed",
                                "change.indicator-lowered",
                                "id",
                                then.id(),
                                "name",
                                then.level3(),
                                "before",
                                then.printed(),
                                "after",
                                indicators.get(now).printed()));
            }
        }
        before.plan()
                .ifPresent(
                        then -> after.plan().ifPresent(now -> findings.addAll(slower(then, now))));
        return findings;
    }

    private static int position(List<Indicator> indicators, Indicator wanted) {
        for (int i = 0; i < indicators.size(); i++) {
            if (indicators.get(i).id().equals(wanted.id())) {
                return i;
            }
        }
        return -1;
    }

    /// What can no longer be missed, or only by more. A promise of another kind cannot be compared
    /// and is looked at.
    private static boolean isEasier(Indicator before, Indicator after) {
        return switch (before.expectation()) {
            case Measured then ->
                    !(after.expectation() instanceof Measured now) || isEasier(then, now);
            case Between then ->
                    !(after.expectation() instanceof Between now)
                            || now.low().compareTo(then.low()) < 0
                            || now.high().compareTo(then.high()) > 0
                            || !now.unit().equals(then.unit());
            case ByDate then ->
                    !(after.expectation() instanceof ByDate now) || now.due().isAfter(then.due());
            case YesOrNo then -> !after.expectation().equals(then);
            case InWords _, Unsettled _ -> after.expectation() instanceof NotApplicable;
            case NotApplicable _ -> false;
        };
    }

    /// The direction comes from the operator.
    private static boolean isEasier(Measured then, Measured now) {
        if (!now.unit().equals(then.unit()) || isCeiling(now) != isCeiling(then)) {
            return true;
        }
        int order = now.value().compareTo(then.value());
        return isCeiling(then) ? order > 0 : order < 0;
    }

    private static boolean isCeiling(Measured expectation) {
        return switch (expectation.operator()) {
            case AT_MOST, LESS_THAN -> true;
            case AT_LEAST, MORE_THAN, EQUAL -> false;
        };
    }

    /// As shares of their budgets: a budget that is cut does not slow a plan.
    private static List<Finding> slower(ExpenditurePlan before, ExpenditurePlan after) {
        var dates = new TreeSet<LocalDate>();
        before.checkpoints().forEach(each -> dates.add(each.date()));
        after.checkpoints().forEach(each -> dates.add(each.date()));
        var findings = new ArrayList<Finding>();
        for (var date : dates) {
            var then = Interpolation.STEP.expected(before, date);
            var now = Interpolation.STEP.expected(after, date);
            var shareThen =
                    BigDecimal.valueOf(then.fen())
                            .multiply(BigDecimal.valueOf(after.budget().fen()));
            var shareNow =
                    BigDecimal.valueOf(now.fen())
                            .multiply(BigDecimal.valueOf(before.budget().fen()));
            if (shareNow.compareTo(shareThen) < 0) {
                findings.add(
                        Finding.warning(
                                "/plan/cells",
                                "change.plan-lowered",
                                "date",
                                date,
                                "before",
                                then.toYuan(),
                                "after",
                                now.toYuan()));
            }
        }
        return findings;
    }

    private static List<Finding> repeated(Filing filing, ChangePolicy policy) {
        return filing.ordinal() >= policy.repeatedFrom()
                ? List.of(
                        Finding.warning(
                                "/number",
                                "change.repeated",
                                "ordinal",
                                filing.ordinal(),
                                "from",
                                policy.repeatedFrom()))
                : List.of();
    }
}
