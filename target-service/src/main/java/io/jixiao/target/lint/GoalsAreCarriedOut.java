package io.jixiao.target.lint;

import io.jixiao.target.department.DepartmentGoals;
import io.jixiao.target.department.GoalIndicator;
import io.jixiao.target.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/// What the department's part of the document names as an indicator, some project of it promises.
///
/// A name is found when one of the two holds the other, whatever the brackets and blanks.
public final class GoalsAreCarriedOut {

    private static final int SHORTEST = 2;

    private GoalsAreCarriedOut() {}

    /// @param promised names and descriptions of the indicators of the projects
    public static List<Finding> findings(DepartmentGoals goals, List<String> promised) {
        var wordings =
                promised.stream()
                        .map(Promises::bare)
                        .filter(each -> each.length() >= SHORTEST)
                        .distinct()
                        .toList();
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < goals.subGoals().size(); i++) {
            var named = goals.subGoals().get(i).indicators();
            for (int j = 0; j < named.size(); j++) {
                if (!isPromised(named.get(j), wordings)) {
                    findings.add(
                            Finding.warning(
                                    "/subGoals/" + i + "/indicators/" + j,
                                    "goals.indicator-absent",
                                    "name",
                                    named.get(j).name()));
                }
            }
        }
        return findings;
    }

    private static boolean isPromised(GoalIndicator named, List<String> wordings) {
        var name = Promises.bare(named.name());
        return name.length() < SHORTEST
                || wordings.stream().anyMatch(each -> each.contains(name) || name.contains(each));
    }
}
