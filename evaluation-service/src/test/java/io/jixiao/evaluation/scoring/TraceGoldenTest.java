package io.jixiao.evaluation.scoring;

import static io.jixiao.evaluation.Samples.decimal;
import static io.jixiao.evaluation.Samples.investmentPromotion;
import static io.jixiao.evaluation.Samples.nationalScheme;
import static io.jixiao.evaluation.Samples.parkUpkeep;
import static io.jixiao.evaluation.Samples.row;
import static io.jixiao.evaluation.Samples.rules;
import static io.jixiao.evaluation.Samples.table;

import io.jixiao.evaluation.scheme.RowRules.BeyondLimit;
import io.jixiao.evaluation.scoring.Judgement.Judged;
import io.jixiao.evaluation.scoring.Scoring.Outcome.Scored;
import io.jixiao.testkit.Golden;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sentences that explain points, as people read them")
class TraceGoldenTest {

    @Test
    void every_case_of_the_rule() {
        var cases =
                List.of(
                        new String[] {"≥90百分比", "95"},
                        new String[] {"≥90百分比", "85"},
                        new String[] {"≥1000米", "0"},
                        new String[] {"≥0", "-1"},
                        new String[] {"≥-5", "-4"},
                        new String[] {">100次", "130"},
                        new String[] {"=100%", "100"},
                        new String[] {"=100%", "98"},
                        new String[] {"=100%", "105"},
                        new String[] {"=0起", "0"},
                        new String[] {"=0起", "2"},
                        new String[] {"≤90万元", "88"},
                        new String[] {"≤90万元", "95"},
                        new String[] {"≤90万元", "180"},
                        new String[] {"≤0起", "1"},
                        new String[] {"18—54周岁", "30"},
                        new String[] {"18—54周岁", "17"},
                        new String[] {"明显提升", "达成"},
                        new String[] {"明显提升", "部分达成"},
                        new String[] {"是", "否"},
                        new String[] {"2023年12月底前", "2023年10月"},
                        new String[] {"2023年12月底前", "2024年1月"});
        var text =
                cases.stream()
                        .map(each -> explained(each[0], each[1]))
                        .collect(Collectors.joining());
        Golden.assertSame("scoring/cases.md", "# 单项评分，分值12.50\n\n" + text);
    }

    @Test
    void the_two_published_projects() {
        Golden.assertSame(
                "scoring/published-projects.md",
                explained("园区基础设施维护及企业服务费", parkUpkeep())
                        + explained("招商经费", investmentPromotion()));
    }

    @Test
    void a_table_without_budget() {
        Golden.assertSame(
                "scoring/no-budget.md",
                explained(
                        "无预算项目",
                        table(
                                "0.00",
                                "0.00",
                                row("产出指标", "数量指标", "甲", "≥3次", "1"),
                                row("效益指标", "社会效益指标", "乙", "≥90%", "90"))));
    }

    private static String explained(String target, String actual) {
        var rule = new RowRule(rules(BeyondLimit.LINEAR));
        var judged = rule.judge(decimal("12.50"), RowRuleTest.answer(target, actual));
        return "- %s，完成%s\n%s".formatted(target, actual, sentences(judged.trace()));
    }

    private static String explained(String name, Table table) {
        var scored = (Scored) new Scoring(nationalScheme()).score(table);
        var text = new StringBuilder("# " + name + "\n\n");
        if (scored.sheet().execution() instanceof ExecutionPart.Scored part) {
            text.append("- 预算执行率\n").append(sentences(List.of(part.trace())));
        }
        for (var line : scored.sheet().lines()) {
            text.append(
                    "- %s（分值%s，%s，完成%s）\n"
                            .formatted(
                                    line.row().levels().level3(),
                                    line.weight(),
                                    line.row().target(),
                                    line.row().actual()));
            text.append(sentences(((Judged) line.judgement()).trace()));
        }
        scored.sheet().notes().forEach(note -> text.append("- ").append(note).append("\n"));
        return text.append("\n总分%s，等级%s\n\n".formatted(scored.total(), scored.grade())).toString();
    }

    private static String sentences(List<String> trace) {
        return trace.stream().map(each -> "  - " + each + "\n").collect(Collectors.joining());
    }
}
