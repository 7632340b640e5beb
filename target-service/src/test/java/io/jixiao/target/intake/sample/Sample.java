package io.jixiao.target.intake.sample;

import java.util.ArrayList;
import java.util.List;

/// A whole document in own words with the figures of the two published projects: as text, Word and
/// Excel.
public record Sample(List<String> partOne, List<SampleTable> tables) {

    private static final String UNIT = "480002样例工业聚集区管理委员会";
    private static final String BASIS = "年初预算安排";

    public static Sample document() {
        return new Sample(
                List.of(
                        "第一部分",
                        "部门整体绩效目标",
                        "一、总体绩效目标",
                        "服务园区企业，维护道路与管网，组织招商活动。",
                        "二、分项绩效目标",
                        "1、招商经费",
                        "绩效目标：拜访企业，举办推介会，签订意向协议",
                        "绩效指标：签约数量，储备项目数量 推介会成效",
                        "2、维护与服务费",
                        "绩效目标：道路平整，企业用水用电有保障。",
                        "绩效指标：巡查记录、安全事故、企业满意度要达到90%以上。",
                        "三、工作保障措施",
                        "1、分工到人，按月检查。",
                        "检查结果在例会上通报。",
                        "2、按进度付款：验收合格后及时支付。",
                        "第二部分",
                        "预算项目绩效目标"),
                List.of(maintenance(), promotion()));
    }

    public static SampleTable maintenance() {
        return new SampleTable(
                "1.园区维护费绩效目标表",
                UNIT,
                "13022523P004089100032",
                "园区维护费",
                "40.00",
                "40.00",
                "",
                "道路修缮；企业服务",
                List.of("15.00", "25.00", "30.00", "40.00"),
                "1.道路平整，管网畅通，企业满意。",
                List.of(
                        List.of("产出指标", "数量指标", "修缮工程量", "修缮道路长度", "≥1000米", BASIS),
                        List.of("", "质量指标", "验收通过率（%）", "一次验收通过", "≥90百分比", BASIS),
                        List.of("", "时效指标", "实施进度", "按期完成", "≥90百分比", BASIS),
                        List.of("", "成本指标", "成本控制率", "不超预算", "≥90百分比", BASIS),
                        List.of("效益指标", "经济效益指标", "成本利用率", "资金用得其所", "≥90百分比", BASIS),
                        List.of("", "社会效益指标", "促进就业", "带动用工", "≥90百分比", BASIS),
                        List.of("满意度指标", "服务对象满意度指标", "企业满意度", "问卷", "≥90百分比", BASIS)));
    }

    public static SampleTable promotion() {
        return new SampleTable(
                "2.招商经费绩效目标表",
                UNIT,
                "13022523P00CXF810004P",
                "招商经费",
                "20.00",
                "20.00",
                "",
                "外出招商与接待",
                List.of("8.00", "12.00", "18.00", "20.00"),
                "1.拜访企业，促成签约",
                List.of(
                        List.of("产出指标", "数量指标", "招商活动次数", "外出与接待", "≥5次数", BASIS),
                        List.of("", "成本指标", "所需资金", "资金保障", "≥95百分比", BASIS),
                        List.of("满意度指标", "服务对象满意度指标", "满意度", "客商评价", "≥90百分比", BASIS)));
    }

    public static Sample of(SampleTable... tables) {
        return new Sample(List.of(), List.of(tables));
    }

    /// As many tables as wanted, each with a code of its own.
    ///
    /// @param prefix nine characters, `13022523P`
    public static Sample many(int tables, String prefix) {
        var many = new ArrayList<SampleTable>();
        for (int i = 1; i <= tables; i++) {
            many.add(maintenance().withCode(prefix + "%012d".formatted(i)));
        }
        return new Sample(List.of(), many);
    }
}
