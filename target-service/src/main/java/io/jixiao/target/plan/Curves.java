package io.jixiao.target.plan;

import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The curves one row of numbers can mean. None is negative, not all are zero.
final class Curves {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int WAN_YUAN_TO_FEN_DIGITS = 6;

    private final List<BigDecimal> values;
    private final BigDecimal budgetWanYuan;

    Curves(List<BigDecimal> values, Money budget) {
        this.values = List.copyOf(values);
        this.budgetWanYuan = BigDecimal.valueOf(budget.fen(), WAN_YUAN_TO_FEN_DIGITS);
    }

    BigDecimal last() {
        return values.getLast();
    }

    BigDecimal sum() {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Where the row falls for the first time, or -1.
    int firstFall() {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).compareTo(values.get(i - 1)) < 0) {
                return i;
            }
        }
        return -1;
    }

    boolean fits(Way way) {
        return (way.isPerPeriod() || firstFall() < 0) && near(end(way), full(way));
    }

    /// Where the row ends as printed when it is read this way.
    BigDecimal end(Way way) {
        return way.isPerPeriod() ? sum() : last();
    }

    /// Cumulative, in the unit of the cells. What ends within tolerance of the full budget is put
    /// at the full budget, and what lies above it on the way as well.
    List<BigDecimal> cumulative(Way way) {
        var full = full(way);
        var curve = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (var value : values) {
            sum = way.isPerPeriod() ? sum.add(value) : value;
            curve.add(sum.min(full));
        }
        curve.set(curve.size() - 1, full);
        return curve;
    }

    /// One way for each curve, the earlier of two that give the same.
    List<Way> different(List<Way> ways) {
        var different = new ArrayList<Way>();
        for (var way : ways) {
            if (different.stream().noneMatch(other -> same(other, way))) {
                different.add(way);
            }
        }
        return different;
    }

    private boolean same(Way one, Way other) {
        var first = inWanYuan(one);
        var second = inWanYuan(other);
        for (int i = 0; i < first.size(); i++) {
            if (!near(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<BigDecimal> inWanYuan(Way way) {
        var curve = cumulative(way);
        return way.isPercent()
                ? curve.stream()
                        .map(percent -> percent.multiply(budgetWanYuan).movePointLeft(2))
                        .toList()
                : curve;
    }

    private BigDecimal full(Way way) {
        return way.isPercent() ? WHOLE : budgetWanYuan;
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(PlanReader.TOLERANCE) <= 0;
    }
}
