package io.jixiao.evaluation;

import io.jixiao.evaluation.scheme.RowRules;
import io.jixiao.evaluation.scheme.RowRules.BeyondLimit;
import io.jixiao.evaluation.scheme.RowRules.Tier;
import io.jixiao.evaluation.scheme.RowRules.TierBand;
import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scheme.Scheme.GradeBand;
import io.jixiao.evaluation.scoring.Actual;
import io.jixiao.evaluation.scoring.Levels;
import io.jixiao.evaluation.scoring.Reading;
import io.jixiao.evaluation.scoring.Table;
import io.jixiao.evaluation.scoring.Table.Budget;
import io.jixiao.evaluation.scoring.Table.Row;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Frame;
import io.jixiao.kernel.Frame.Level;
import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The national scheme and the two published projects of unit 480002 with the year they had.
public final class Samples {

    private Samples() {}

    public static Scheme nationalScheme() {
        return scheme(rules(BeyondLimit.LINEAR), List.of());
    }

    public static Scheme scheme(RowRules rules, List<Scheme.Cap> caps) {
        return new Scheme(
                Scheme.DEFAULT,
                1,
                FiscalYear.of(2000),
                Scheme.EVERYWHERE,
                decimal("10"),
                List.of(
                        new Frame(
                                "A",
                                List.of(
                                        level("产出", "50"),
                                        level("效益", "30"),
                                        heir("满意度", "10", "效益"))),
                        new Frame(
                                "B",
                                List.of(
                                        level("成本", "20"),
                                        level("产出", "40"),
                                        level("效益", "20"),
                                        heir("满意度", "10", "效益")))),
                rules,
                List.of(
                        new GradeBand("优", decimal("90")),
                        new GradeBand("良", decimal("80")),
                        new GradeBand("中", decimal("60")),
                        new GradeBand("差", decimal("0"))),
                caps);
    }

    public static RowRules rules(BeyondLimit beyondLimit) {
        return new RowRules(
                beyondLimit,
                decimal("1.3"),
                List.of(
                        band(Tier.ACHIEVED, "0.8", "1", "1"),
                        band(Tier.PARTLY, "0.6", "0.8", "0.6"),
                        band(Tier.MISSED, "0", "0.6", "0")),
                decimal("0"),
                decimal("0"));
    }

    /// 园区基础设施维护及企业服务费: 40.00 万元, 31.20 paid.
    public static Table parkUpkeep() {
        return table(
                "40.00",
                "31.20",
                row("产出指标", "数量指标", "修缮工程量", "≥1000米", "700"),
                row("产出指标", "质量指标", "基础设施验收通过率（%）", "≥90百分比", "95"),
                row("产出指标", "时效指标", "实施进度", "≥90百分比", "85"),
                row("产出指标", "成本指标", "成本控制率", "≥90百分比", "92"),
                row("效益指标", "经济效益指标", "成本利用率", "≥90百分比", "90"),
                row("效益指标", "社会效益指标", "促进就业", "≥90百分比", "45"),
                row("效益指标", "生态效益指标", "项目对生态效益提升比", "≥90百分比", "90"),
                row("效益指标", "可持续影响指标", "提升企业环境治理水平", "≥90百分比", "88"),
                row("满意度指标", "服务对象满意度指标", "服务对象满意度指标", "≥90百分比", "92"));
    }

    /// 招商经费: 20.00 万元, all of it paid, one event short.
    public static Table investmentPromotion() {
        return table(
                "20.00",
                "20.00",
                row("产出指标", "数量指标", "招商活动次数", "≥5次数", "4"),
                row("产出指标", "成本指标", "完成工作需要的资金", "≥95百分比", "95"),
                row("产出指标", "质量指标", "高科技项目占比", "≥50百分比", "50"),
                row("产出指标", "时效指标", "按时完成率", "≥95百分比", "95"),
                row("效益指标", "经济效益指标", "经济效益提升%", "≥15百分比", "15"),
                row("效益指标", "社会效益指标", "社会影响力", "≥90百分比", "90"),
                row("效益指标", "生态效益指标", "建设项目环评执行率（%）", "≥90百分比", "90"),
                row("效益指标", "可持续影响指标", "支撑行业科技创新发展", "≥90百分比", "90"),
                row("满意度指标", "服务对象满意度指标", "满意度", "≥90百分比", "90"));
    }

    public static Table table(String budgetWanYuan, String paidWanYuan, Row... rows) {
        var budget = Money.ofWanYuan(budgetWanYuan);
        return new Table(new Budget(budget, budget, Money.ofWanYuan(paidWanYuan)), List.of(rows));
    }

    public static Row row(
            String level1, String level2, String level3, String target, String actual) {
        return weighed(new Levels(level1, level2, level3), target, actual, Optional.empty());
    }

    public static Row weighed(
            Levels levels, String target, String actual, Optional<BigDecimal> weight) {
        var reading = Reading.of(Expectation.read(target), Actual.read(actual));
        return new Row(levels.level3(), levels, target, actual, weight, reading);
    }

    public static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    private static Level level(String name, String weight) {
        return new Level(name, decimal(weight), Optional.empty());
    }

    private static Level heir(String name, String weight, String heir) {
        return new Level(name, decimal(weight), Optional.of(heir));
    }

    private static TierBand band(Tier tier, String from, String to, String unchosen) {
        return new TierBand(tier, decimal(from), decimal(to), decimal(unchosen));
    }
}
