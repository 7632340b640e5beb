package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scheme.RowRules;
import io.jixiao.evaluation.scoring.Answer.AtLeast;
import io.jixiao.evaluation.scoring.Answer.AtMost;
import io.jixiao.evaluation.scoring.Answer.ByDate;
import io.jixiao.evaluation.scoring.Answer.Exactly;
import io.jixiao.evaluation.scoring.Answer.Excused;
import io.jixiao.evaluation.scoring.Answer.InTier;
import io.jixiao.evaluation.scoring.Answer.Within;
import io.jixiao.evaluation.scoring.Answer.YesOrNo;
import io.jixiao.evaluation.scoring.Judgement.Judged;
import io.jixiao.kernel.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Points of one row: all of its weight when met, in proportion when missed.
///
/// The direction comes from the operator, never from the category; strict operators score as their
/// inclusive twins.
public final class RowRule {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final RowRules rules;
    private final TierRule tiers;

    public RowRule(RowRules rules) {
        this.rules = rules;
        this.tiers = new TierRule(rules);
    }

    public Judged judge(BigDecimal weight, Answer answer) {
        var result = caseOf(weight, answer);
        var portion = result.portion();
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(result.flags());
        var trace = new ArrayList<String>();
        trace.add(result.sentence());
        trace.add(portion.sentence(weight));
        var points = portion.points(weight);
        if (points.compareTo(weight.multiply(rules.passGate())) < 0 && points.signum() > 0) {
            points = Portion.NOTHING.points(weight);
            flags.add(Flag.BELOW_GATE);
            trace.add("低于及格线（分值的%s），得%s分".formatted(percent(rules.passGate()), points));
        }
        if (overAchieved(answer)) {
            flags.add(Flag.OVER_ACHIEVED);
            trace.add(
                    "完成值达到指标值的%s倍及以上，属超额完成，需说明原因，不加分"
                            .formatted(Numbers.plain(rules.overAchievedFrom())));
        }
        return new Judged(points, answer.met(), deviation(answer), flags.stream().toList(), trace);
    }

    /// A case of the rule: its sentence, what is earned, what to look at.
    record Case(String sentence, Portion portion, Set<Flag> flags) {
        Case(String sentence, Portion portion) {
            this(sentence, portion, Set.of());
        }

        Case of(String kind) {
            return new Case(kind + sentence, portion, flags);
        }
    }

    private Case caseOf(BigDecimal weight, Answer answer) {
        return switch (answer) {
            case AtLeast(var target, var reached, _) -> atLeast(target, reached);
            case AtMost(var limit, var reached, _) -> atMost(limit, reached);
            case Exactly(var target, var reached) -> exactly(target, reached);
            case Within(var low, var high, var reached) -> within(low, high, reached);
            case InTier inTier -> tiers.caseOf(weight, inTier);
            case YesOrNo(var met) ->
                    met
                            ? new Case("是否类指标：与要求一致", Portion.FULL)
                            : new Case("是否类指标：与要求不一致", Portion.NOTHING);
            case ByDate byDate -> byDate(byDate);
            case Excused _ ->
                    new Case(
                            "不适用指标：经审核同意不计分，其分值由同级其他指标承担",
                            Portion.NOTHING,
                            Set.of(Flag.NOT_APPLICABLE));
        };
    }

    private static Case atLeast(BigDecimal target, BigDecimal reached) {
        boolean enough = reached.compareTo(target) >= 0;
        if (target.signum() < 0) {
            return negativeTarget(target, reached, enough);
        }
        if (enough) {
            return new Case(
                    "不低于类指标（≥、>）：完成值%s达到指标值%s".formatted(plain(reached), plain(target)),
                    Portion.FULL);
        }
        if (target.signum() == 0) {
            return new Case("不低于类指标（≥、>）：指标值为0，完成值%s为负".formatted(plain(reached)), Portion.NOTHING);
        }
        return shortfall("不低于类指标（≥、>）", target, reached);
    }

    private static Case exactly(BigDecimal target, BigDecimal reached) {
        int order = reached.compareTo(target);
        if (target.signum() < 0) {
            return negativeTarget(target, reached, order == 0);
        }
        if (target.signum() == 0) {
            return reached.signum() <= 0
                    ? new Case("等于类指标（=）：指标值为0，完成值%s未超过".formatted(plain(reached)), Portion.FULL)
                    : new Case(
                            "等于类指标（=）：指标值为0，完成值%s大于0".formatted(plain(reached)), Portion.NOTHING);
        }
        if (order == 0) {
            return new Case("等于类指标（=）：完成值%s等于指标值".formatted(plain(reached)), Portion.FULL);
        }
        if (order > 0) {
            return new Case(
                    "等于类指标（=）：完成值%s高于指标值%s，需核实".formatted(plain(reached), plain(target)),
                    Portion.FULL,
                    Set.of(Flag.ABOVE_EXACT));
        }
        return shortfall("等于类指标（=）", target, reached);
    }

    private static Case shortfall(String kind, BigDecimal target, BigDecimal reached) {
        if (reached.signum() <= 0) {
            return new Case("%s：完成值%s不大于0，按0计".formatted(kind, plain(reached)), Portion.NOTHING);
        }
        return new Case(
                "%s：完成值%s低于指标值%s，按比例计分".formatted(kind, plain(reached), plain(target)),
                Portion.of(reached, target));
    }

    private Case atMost(BigDecimal limit, BigDecimal reached) {
        boolean inside = reached.compareTo(limit) <= 0;
        if (limit.signum() < 0) {
            return negativeTarget(limit, reached, inside);
        }
        if (inside) {
            return new Case(
                    "不高于类指标（≤、<）：完成值%s未超过指标值%s".formatted(plain(reached), plain(limit)),
                    Portion.FULL);
        }
        if (limit.signum() == 0) {
            return new Case("不高于类指标（≤、<）：指标值为0，完成值%s超过".formatted(plain(reached)), Portion.NOTHING);
        }
        var sentence = "不高于类指标（≤、<）：完成值%s超过指标值%s，".formatted(plain(reached), plain(limit));
        return switch (rules.beyondLimit()) {
            case RATIO -> new Case(sentence + "按比例计分", Portion.of(limit, reached));
            case LINEAR -> new Case(sentence + "按超出幅度扣分", linear(limit, reached));
        };
    }

    private static Portion linear(BigDecimal limit, BigDecimal reached) {
        var left = limit.multiply(TWO).subtract(reached);
        return left.signum() <= 0
                ? Portion.NOTHING
                : new Portion(left, limit, "(2−%s÷%s)".formatted(plain(reached), plain(limit)));
    }

    private Case within(BigDecimal low, BigDecimal high, BigDecimal reached) {
        if (reached.compareTo(low) < 0) {
            return atLeast(low, reached).of("区间类指标，低于下限；");
        }
        if (reached.compareTo(high) > 0) {
            return atMost(high, reached).of("区间类指标，高于上限；");
        }
        return new Case(
                "区间类指标：完成值%s在%s至%s之间".formatted(plain(reached), plain(low), plain(high)),
                Portion.FULL);
    }

    private static Case negativeTarget(BigDecimal target, BigDecimal reached, boolean met) {
        return new Case(
                "指标值%s为负，只看是否达到，不按比例：完成值%s%s"
                        .formatted(plain(target), plain(reached), met ? "达到" : "未达到"),
                met ? Portion.FULL : Portion.NOTHING,
                Set.of(Flag.NEGATIVE_TARGET));
    }

    private Case byDate(ByDate date) {
        if (date.met()) {
            return new Case("时间类指标：%s完成，不晚于%s".formatted(date.done(), date.due()), Portion.FULL);
        }
        return new Case(
                "时间类指标：%s完成，晚于%s，按方案得分值的%s"
                        .formatted(date.done(), date.due(), percent(rules.lateShare())),
                rules.lateShare().signum() == 0
                        ? Portion.NOTHING
                        : Portion.of(rules.lateShare(), BigDecimal.ONE),
                Set.of(Flag.LATE));
    }

    private boolean overAchieved(Answer answer) {
        return switch (answer) {
            case AtLeast(var target, var reached, _) -> overAchieved(target, reached);
            case Exactly(var target, var reached) -> overAchieved(target, reached);
            case AtMost _, Within _, InTier _, YesOrNo _, ByDate _, Excused _ -> false;
        };
    }

    private boolean overAchieved(BigDecimal target, BigDecimal reached) {
        return target.signum() > 0
                && reached.compareTo(target.multiply(rules.overAchievedFrom())) >= 0;
    }

    private static Optional<BigDecimal> deviation(Answer answer) {
        return switch (answer) {
            case AtLeast(var target, var reached, _) -> deviation(target, reached);
            case AtMost(var target, var reached, _) -> deviation(target, reached);
            case Exactly(var target, var reached) -> deviation(target, reached);
            case Within(var low, var high, var reached) ->
                    deviation(nearest(low, high, reached), reached);
            case InTier _, YesOrNo _, ByDate _, Excused _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> deviation(BigDecimal target, BigDecimal reached) {
        return target.signum() == 0
                ? Optional.empty()
                : Optional.of(Percentage.ratio(reached.subtract(target), target));
    }

    private static BigDecimal nearest(BigDecimal low, BigDecimal high, BigDecimal reached) {
        return reached.max(low).min(high);
    }

    private static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "%";
    }

    private static String plain(BigDecimal number) {
        return Numbers.plain(number);
    }
}
