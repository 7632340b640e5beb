package io.jixiao.target.form;

import io.jixiao.target.department.DepartmentGoals;
import io.jixiao.target.department.GoalIndicator;
import io.jixiao.target.department.SubGoal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Part one of the official document: 总体绩效目标, 分项绩效目标, 工作保障措施.
final class DepartmentPart {

    private DepartmentPart() {}

    static List<Block> of(DepartmentGoals goals) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.title("第一部分"));
        blocks.add(Block.title("部门整体绩效目标"));
        blocks.add(Block.heading("一、总体绩效目标"));
        blocks.addAll(lines(goals.overall()));
        blocks.add(Block.heading("二、分项绩效目标"));
        for (int i = 0; i < goals.subGoals().size(); i++) {
            blocks.addAll(of(i + 1, goals.subGoals().get(i)));
        }
        blocks.add(Block.heading("三、工作保障措施"));
        for (int i = 0; i < goals.safeguards().size(); i++) {
            blocks.addAll(lines((i + 1) + "、" + goals.safeguards().get(i)));
        }
        return blocks;
    }

    private static List<Block> of(int number, SubGoal part) {
        var blocks = new ArrayList<>(lines(number + "、" + part.name()));
        blocks.addAll(lines("绩效目标：" + part.goal()));
        if (!part.indicators().isEmpty()) {
            blocks.addAll(
                    lines(
                            part.indicators().stream()
                                    .map(DepartmentPart::printed)
                                    .collect(Collectors.joining("、", "绩效指标：", ""))));
        }
        return blocks;
    }

    private static String printed(GoalIndicator indicator) {
        return indicator.name() + indicator.printed();
    }

    /// Each line a paragraph of its own.
    private static List<Block> lines(String text) {
        return text.lines().<Block>map(Block::text).toList();
    }
}
