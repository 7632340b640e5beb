package io.jixiao.target.intake;

import io.jixiao.target.department.GoalIndicator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The indicators a sub-goal names in one line, often without numbers; a threshold may hide in the
/// sentence: `企业满意度要达到90%以上` is 企业满意度 with `≥90%`.
final class GoalNames {

    private static final Pattern BETWEEN = Pattern.compile("[，,、；;。\\s]+");
    private static final String FLOOR = "达到|不低于|不少于|不小于|大于等于|至少|高于|大于|超过|保持在|[≥>]";
    private static final String CEILING = "不超过|不高于|不大于|低于|小于|控制在|[≤<]";
    private static final Pattern THRESHOLD =
            Pattern.compile(
                    "(?<name>.{2,}?)(?:要|应|须|需|力争|确保|均)*(?:(?<floor>"
                            + FLOOR
                            + ")|(?<ceiling>"
                            + CEILING
                            + "))(?:到|在)?(?<value>[0-9]{1,12}(?:\\.[0-9]{1,4})?)"
                            + "(?<unit>[^0-9]{0,6}?)(?:及?以(?<side>上|下|内))?");

    private GoalNames() {}

    /// @param sure whether it is a name alone
    record Name(GoalIndicator indicator, String raw, boolean sure) {}

    static List<Name> of(String line) {
        var names = new ArrayList<Name>();
        for (var raw : BETWEEN.split(line, -1)) {
            if (!raw.isBlank()) {
                names.add(name(raw.strip()));
            }
        }
        return names;
    }

    private static Name name(String raw) {
        var hidden = THRESHOLD.matcher(raw);
        if (!hidden.matches()) {
            return new Name(new GoalIndicator(raw, ""), raw, true);
        }
        var side = hidden.group("side");
        boolean atMost = hidden.group("ceiling") != null || "下".equals(side) || "内".equals(side);
        var printed = (atMost ? "≤" : "≥") + hidden.group("value") + hidden.group("unit");
        return new Name(new GoalIndicator(hidden.group("name"), printed), raw, false);
    }
}
