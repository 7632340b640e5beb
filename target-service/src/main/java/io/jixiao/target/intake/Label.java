package io.jixiao.target.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What forms print beside or above a value, with the other words in use for it.
///
/// English ones are for budget lists.
enum Label {
    PROJECT_CODE("项目编码", "项目代码", "项目编号", "projectcode", "code"),
    PROJECT_NAME("项目名称", "projectname", "name"),
    UNIT_CODE("单位编码", "预算单位编码", "单位代码", "unitcode"),
    UNIT_NAME("单位名称", "项目单位", "预算单位", "实施单位", "项目实施单位", "unitname", "unit"),
    DEPARTMENT("主管部门", "主管部门及代码"),
    SCALE("预算规模及资金用途", "预算规模", "项目资金", "资金情况", "预算情况", "年度预算"),
    BUDGET("预算数", "预算金额", "预算总额", "年度资金总额", "资金总额", "项目预算", "budget"),
    FISCAL("财政资金", "财政拨款", "财政性资金", "当年财政拨款", "fiscal"),
    OTHER("其他资金", "其它资金", "other"),
    USE("资金用途", "用途", "use"),
    PLAN("资金支出计划", "支出计划", "用款计划", "资金使用计划", "plan"),
    GOAL("绩效目标", "年度绩效目标", "项目绩效目标", "总体目标", "年度总体目标", "年度目标", "goal"),
    LEVEL1("一级指标"),
    LEVEL2("二级指标"),
    LEVEL3("三级指标", "指标名称", "绩效指标名称", "绩效指标"),
    DESCRIPTION("绩效指标描述", "指标描述", "指标内容", "指标说明", "指标解释"),
    VALUE("指标值", "绩效指标值", "目标值", "年度指标值", "指标目标值", "目标指标值", "预期指标值"),
    OPERATOR("运算符", "运算符号", "计算符号", "比较符", "指标方向"),
    MEASURE("计量单位", "度量单位", "指标单位"),
    BASIS("指标值确定依据", "确定依据", "指标依据", "指标值依据", "依据"),
    WEIGHT("分值", "权重", "分值权重", "指标分值", "指标权重");

    /// `（万元）`, `(%)`, `（10分）` behind a label say the unit, not another label.
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");

    /// `其中：`, `1.`, `（一）` before it.
    private static final Pattern BEFORE =
            Pattern.compile("^(?:\\([一二三四五六七八九十0-9]+\\)|[0-9]+[.、]|[一二三四五六七八九十]+、)?(?:其中:?)?");

    private static final Map<String, Label> BY_WORD = byWord();

    private final String words;

    Label(String... words) {
        this.words = String.join(" ", words);
    }

    static Optional<Label> of(Cell cell) {
        return of(cell.text());
    }

    static Optional<Label> of(String printed) {
        if (printed.length() > 40) {
            return Optional.empty();
        }
        var key = Printed.key(printed).toLowerCase(Locale.ROOT);
        var bare = IN_BRACKETS.matcher(BEFORE.matcher(key).replaceFirst("")).replaceAll("");
        return Optional.ofNullable(BY_WORD.get(bare.endsWith(":") ? cut(bare) : bare));
    }

    boolean isColumn() {
        return compareTo(LEVEL1) >= 0;
    }

    boolean isMoney() {
        return switch (this) {
            case BUDGET, FISCAL, OTHER -> true;
            case PROJECT_CODE,
                    PROJECT_NAME,
                    UNIT_CODE,
                    UNIT_NAME,
                    DEPARTMENT,
                    SCALE,
                    USE,
                    PLAN,
                    GOAL,
                    LEVEL1,
                    LEVEL2,
                    LEVEL3,
                    DESCRIPTION,
                    VALUE,
                    OPERATOR,
                    MEASURE,
                    BASIS,
                    WEIGHT ->
                    false;
        };
    }

    private static String cut(String text) {
        return text.substring(0, text.length() - 1);
    }

    private static Map<String, Label> byWord() {
        var map = new HashMap<String, Label>();
        for (var label : values()) {
            for (var word : label.words.split(" ", -1)) {
                map.put(word, label);
            }
        }
        return Map.copyOf(map);
    }
}
