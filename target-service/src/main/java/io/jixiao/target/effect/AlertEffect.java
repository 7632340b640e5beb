package io.jixiao.target.effect;

import io.jixiao.kernel.Money;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.Optional;

/// What a switch of plans would do to one open alert.
///
/// @param paid by what is known now
/// @param plannedBefore what the alert was judged by; empty where its numbers do not say
/// @param levelAfter empty where it would end or cannot be told
public record AlertEffect(
        KnownAlert alert,
        Optional<Money> paid,
        Optional<Money> plannedBefore,
        Optional<Money> plannedAfter,
        Outcome outcome,
        Optional<String> levelAfter) {

    public enum Outcome {
        /// 解除.
        CLEARS,
        /// 减轻.
        IMPROVES,
        /// 不变.
        STAYS,
        /// 加重.
        WORSENS,
        /// Not judged by the plan, or its numbers do not say enough.
        UNKNOWN
    }

    /// For display, two decimals; empty while nothing is planned.
    public Optional<BigDecimal> ratioBefore() {
        return ratio(plannedBefore);
    }

    public Optional<BigDecimal> ratioAfter() {
        return ratio(plannedAfter);
    }

    private Optional<BigDecimal> ratio(Optional<Money> planned) {
        return planned.filter(each -> !each.isZero())
                .flatMap(each -> paid.map(amount -> amount.percentOf(each)));
    }

    private static final String PLAN = "PLAN";
    private static final String RED = "RED";
    private static final String YELLOW = "YELLOW";

    static AlertEffect of(KnownAlert alert, Switch plans, Optional<Spending> spending) {
        var paid = spending.map(Spending::executed).or(() -> amount(alert, "paid"));
        var before = amount(alert, "planned");
        var bands = Bands.of(alert.numbers());
        boolean isKnownLevel = alert.level().equals(RED) || alert.level().equals(YELLOW);
        if (!alert.rule().equals(PLAN) || paid.isEmpty() || bands.isEmpty() || !isKnownLevel) {
            return new AlertEffect(
                    alert, paid, before, Optional.empty(), Outcome.UNKNOWN, Optional.empty());
        }
        var after = plans.plannedAfter(alert.period());
        if (bands.get().isRecovered(paid.get(), after)) {
            return new AlertEffect(
                    alert, paid, before, Optional.of(after), Outcome.CLEARS, Optional.empty());
        }
        var level = bands.get().level(paid.get(), after);
        return new AlertEffect(
                alert,
                paid,
                before,
                Optional.of(after),
                outcome(alert.level(), level),
                Optional.of(level));
    }

    private static Outcome outcome(String before, String after) {
        if (before.equals(after)) {
            return Outcome.STAYS;
        }
        return after.equals(RED) ? Outcome.WORSENS : Outcome.IMPROVES;
    }

    private static Optional<Money> amount(KnownAlert alert, String name) {
        try {
            return Optional.ofNullable(alert.numbers().get(name)).map(Money::ofYuan);
        } catch (RuleViolation _) {
            return Optional.empty();
        }
    }
}
