package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows that begin with 其中 are parts of the row above them and add up to no more than it.
final class PartsFitTheWhole implements Rule {

    private static final String PART = "其中";

    @Override
    public List<Finding> findings(Project project, RuleSet rules) {
        var rows = project.indicators();
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < rows.size(); i++) {
            if (!isPart(rows.get(i))) {
                finding(rows, i).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> finding(List<Indicator> rows, int whole) {
        return Promises.measured(rows.get(whole))
                .filter(total -> !Promises.isPercent(total))
                .flatMap(
                        total -> {
                            var sum = sumOfParts(rows, whole, total.unit());
                            return sum.compareTo(total.value()) > 0
                                    ? Optional.of(
                                            Finding.warning(
                                                    "/indicators/" + whole + "/printed",
                                                    "indicator.parts-exceed-whole",
                                                    "name",
                                                    rows.get(whole).level3(),
                                                    "sum",
                                                    sum.toPlainString(),
                                                    "whole",
                                                    total.value().toPlainString(),
                                                    "unit",
                                                    total.unit()))
                                    : Optional.empty();
                        });
    }

    private static BigDecimal sumOfParts(List<Indicator> rows, int whole, String unit) {
        return rows.stream()
                .skip(whole + 1L)
                .takeWhile(PartsFitTheWhole::isPart)
                .flatMap(part -> Promises.measured(part).stream())
                .filter(part -> part.unit().equals(unit))
                .map(part -> part.value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isPart(Indicator row) {
        return row.level3().strip().startsWith(PART);
    }
}
