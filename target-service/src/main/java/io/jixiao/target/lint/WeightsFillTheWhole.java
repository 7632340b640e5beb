package io.jixiao.target.lint;

import io.jixiao.target.finding.Change;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The weights (分值) of all rows and the execution part make 100, or nobody gave any; docs/rules/08
/// says how the rest is shared when some rows have none.
final class WeightsFillTheWhole implements Rule {

    private static final String PLACE = "/indicators";

    @Override
    public List<Finding> findings(Project project, RuleSet rules) {
        var rows = project.indicators();
        long given = rows.stream().filter(Indicator::hasWeight).count();
        var sum = sum(rows);
        var wanted = rules.rowPoints();
        if (given == 0) {
            return List.of();
        }
        if (given < rows.size()) {
            return sum.compareTo(wanted) < 0
                    ? List.of()
                    : List.of(
                            finding("weights.nothing-left", sum, rules)
                                    .with(new Fix(leftOut(rows))));
        }
        if (sum.compareTo(wanted) == 0) {
            return List.of();
        }
        var code =
                sum.compareTo(Promises.WHOLE) == 0 ? "weights.execution-forgotten" : "weights.sum";
        return List.of(finding(code, sum, rules).with(fixes(rows, sum, wanted)));
    }

    private static Finding finding(String code, BigDecimal sum, RuleSet rules) {
        return Finding.objection(
                PLACE,
                code,
                "sum",
                sum.toPlainString(),
                "rows",
                rules.rowPoints().toPlainString(),
                "execution",
                rules.executionPoints().toPlainString(),
                "total",
                sum.add(rules.executionPoints()).toPlainString());
    }

    private static Fix[] fixes(List<Indicator> rows, BigDecimal sum, BigDecimal wanted) {
        var scaled = scaled(rows, sum, wanted);
        return scaled.stream().allMatch(each -> each.signum() > 0)
                ? new Fix[] {new Fix(changes(scaled)), new Fix(leftOut(rows))}
                : new Fix[] {new Fix(leftOut(rows))};
    }

    /// In proportion, two decimals, what rounding leaves on the last.
    private static List<BigDecimal> scaled(
            List<Indicator> rows, BigDecimal sum, BigDecimal wanted) {
        var shares = new ArrayList<BigDecimal>();
        var left = wanted;
        for (var row : rows.subList(0, rows.size() - 1)) {
            var share = row.weight().multiply(wanted).divide(sum, 2, RoundingMode.HALF_UP);
            shares.add(share);
            left = left.subtract(share);
        }
        shares.add(left);
        return shares;
    }

    private static List<Change> changes(List<BigDecimal> weights) {
        return IntStream.range(0, weights.size())
                .mapToObj(
                        i ->
                                new Change(
                                        PLACE + "/" + i + "/weight",
                                        weights.get(i).toPlainString()))
                .toList();
    }

    private static List<Change> leftOut(List<Indicator> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Change(PLACE + "/" + i + "/weight", ""))
                .toList();
    }

    private static BigDecimal sum(List<Indicator> rows) {
        return rows.stream().map(Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
