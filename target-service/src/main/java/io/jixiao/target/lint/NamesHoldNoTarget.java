package io.jixiao.target.lint;

import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.target.finding.Change;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The target stands in its own cell, not in the name: `验收合格率达到95%`.
///
/// Years, grades and ages in a name are not targets.
final class NamesHoldNoTarget implements RowRule {

    private static final Pattern TARGET =
            Pattern.compile(
                    "(?<sign>≥|≧|>=|≤|≦|<=|不低于|不少于|不小于|不超过|不高于|不大于|控制在|要?达到|达|超过)?"
                            + "[\\p{Z}]*(?<value>[0-9]{1,12}(?:\\.[0-9]{1,6})?)[\\p{Z}]*"
                            + "(?<unit>%|％|百分比|‰|万元|元|人次|万人|人|次|个|件|家|户|项|公里|平方米|米|亩|座|吨"
                            + "|台|套|场|篇|小时)"
                            + "(?<suffix>及?以上|及?以内|及?以下)?");

    private static final Pattern CEILING = Pattern.compile("≤|≦|<=|不超过|不高于|不大于|控制在|及?以内|及?以下");
    private static final Pattern EDGES =
            Pattern.compile("^[\\p{Z}，,、；;：:。]+|[\\p{Z}，,、；;：:。]+$|（\\p{Z}*）|\\(\\p{Z}*\\)");
    private static final int SHORTEST_NAME = 2;

    @Override
    public Optional<Finding> finding(
            Indicator indicator, String row, Project project, RuleSet rules) {
        var found = TARGET.matcher(indicator.level3());
        if (!found.find()) {
            return Optional.empty();
        }
        var finding =
                Finding.warning(
                        row + "/level3",
                        "indicator.target-in-name",
                        "name",
                        indicator.level3(),
                        "target",
                        found.group().strip());
        return Optional.of(
                fix(indicator, row, found).map(fix -> finding.with(fix)).orElse(finding));
    }

    /// None where the cell says something else already, or no name would be left.
    private static Optional<Fix> fix(Indicator indicator, String row, Matcher found) {
        var name =
                EDGES.matcher(
                                new StringBuilder(indicator.level3())
                                        .delete(found.start(), found.end()))
                        .replaceAll("");
        if (name.length() < SHORTEST_NAME || TARGET.matcher(name).find()) {
            return Optional.empty();
        }
        var cell = Expectation.read(sign(found) + found.group("value") + found.group("unit"));
        var changes = new ArrayList<Change>();
        changes.add(new Change(row + "/level3", name));
        if (indicator.expectation() instanceof InWords(var text)) {
            if (!text.isEmpty()) {
                return Optional.empty();
            }
            changes.add(new Change(row + "/printed", cell.printed()));
            return Optional.of(new Fix(changes));
        }
        return isSameTarget(indicator.expectation(), cell)
                ? Optional.of(new Fix(changes))
                : Optional.empty();
    }

    private static boolean isSameTarget(Expectation given, Expectation inName) {
        return given instanceof Measured(_, var value, var unit)
                && inName instanceof Measured(_, var otherValue, var otherUnit)
                && value.compareTo(otherValue) == 0
                && unit.equals(otherUnit);
    }

    private static String sign(Matcher found) {
        var words =
                Optional.ofNullable(found.group("sign")).orElse("")
                        + Optional.ofNullable(found.group("suffix")).orElse("");
        return CEILING.matcher(words).find() ? "≤" : "≥";
    }
}
