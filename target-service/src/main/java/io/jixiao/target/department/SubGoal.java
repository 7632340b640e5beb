package io.jixiao.target.department;

import java.util.List;

/// 分项绩效目标: what one field of work, usually one project, is to reach.
public record SubGoal(String name, String goal, List<GoalIndicator> indicators) {

    public SubGoal {
        indicators = List.copyOf(indicators);
    }
}
