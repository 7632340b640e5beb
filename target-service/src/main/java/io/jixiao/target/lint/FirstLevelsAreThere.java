package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// 产出, 效益 and 满意度 are there (成本 may be), and no other first level (一级指标).
final class FirstLevelsAreThere implements Rule {

    private static final List<String> NEEDED = List.of("产出", "效益");
    private static final String SATISFACTION = "满意度";
    private static final List<String> KNOWN = List.of("产出", "效益", SATISFACTION, "成本");

    @Override
    public List<Finding> findings(Project project, RuleSet rules) {
        var rows = project.indicators();
        var findings = new ArrayList<Finding>();
        IntStream.range(0, rows.size())
                .filter(i -> KNOWN.stream().noneMatch(level -> isOf(rows.get(i), level)))
                .mapToObj(
                        i ->
                                Finding.warning(
                                        "/indicators/" + i + "/level1",
                                        "levels.unknown",
                                        "level",
                                        rows.get(i).level1()))
                .forEach(findings::add);
        if (rows.isEmpty()) {
            return findings;
        }
        for (var level : NEEDED) {
            if (rows.stream().noneMatch(row -> isOf(row, level))) {
                findings.add(Finding.objection("/indicators", "levels.missing", "level", level));
            }
        }
        if (rows.stream().noneMatch(row -> isOf(row, SATISFACTION))) {
            findings.add(Finding.warning("/indicators", "levels.satisfaction-missing"));
        }
        return findings;
    }

    private static boolean isOf(Indicator row, String level) {
        return row.level1().strip().startsWith(level);
    }
}
