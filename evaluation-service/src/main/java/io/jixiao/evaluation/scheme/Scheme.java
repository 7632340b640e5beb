package io.jixiao.evaluation.scheme;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Frame;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.Percentage;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// 评分方案: everything about scoring that differs by place or year; a version never changes.
///
/// @param firstYear applies from this year until a later version does
/// @param division nine digits, or [#EVERYWHERE]
/// @param executionWeight 预算执行率, 10 by the national rule
/// @param frames in order of preference: the first that knows a table's levels is its frame
/// @param grades highest first
/// @param caps local limits on the total; usually none
public record Scheme(
        String name,
        int version,
        FiscalYear firstYear,
        String division,
        BigDecimal executionWeight,
        List<Frame> frames,
        RowRules rows,
        List<GradeBand> grades,
        List<Cap> caps) {

    public static final String DEFAULT = "default";
    public static final String EVERYWHERE = "*";

    /// Of several schemes for a project's year the last in this order is in force.
    static final Comparator<Scheme> PRECEDENCE =
            Comparator.comparing((Scheme scheme) -> !scheme.division.equals(EVERYWHERE))
                    .thenComparing(Scheme::firstYear)
                    .thenComparingInt(Scheme::version);

    /// 满分.
    public static final BigDecimal FULL = BigDecimal.valueOf(100);

    public Scheme {
        frames = List.copyOf(frames);
        grades = List.copyOf(grades);
        caps = List.copyOf(caps);
        for (var frame : frames) {
            var sum = frame.total().add(executionWeight);
            if (sum.compareTo(FULL) != 0) {
                throw RuleViolation.of(
                        "scheme.weights", "frame", frame.name(), "sum", sum, "expected", FULL);
            }
        }
        if (grades.isEmpty() || grades.getLast().from().signum() != 0) {
            throw RuleViolation.of("scheme.grades");
        }
    }

    public boolean isFor(String mofDivCode) {
        return division.equals(EVERYWHERE) || division.equals(mofDivCode);
    }

    /// What the rows share: 100 without the execution part.
    public BigDecimal rowsWeight() {
        return FULL.subtract(executionWeight);
    }

    /// Lower bounds are inclusive: 90 is 优, 89.99 is 良.
    public String gradeOf(BigDecimal total) {
        return grades.stream()
                .filter(band -> total.compareTo(band.from()) >= 0)
                .findFirst()
                .orElse(grades.getLast())
                .grade();
    }

    /// 等级 from this total on.
    public record GradeBand(String grade, BigDecimal from) {}

    /// The total is at most `highestTotal` while the execution rate is in `[from, below)`.
    public record Cap(Percentage from, Percentage below, BigDecimal highestTotal) {

        /// Exact: the rate is compared, not rounded.
        public boolean appliesTo(Money executed, Money budget) {
            return executed.isAtLeast(from, budget) && !executed.isAtLeast(below, budget);
        }
    }
}
