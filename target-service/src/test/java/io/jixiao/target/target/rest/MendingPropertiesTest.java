package io.jixiao.target.target.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.lint.Catalogue;
import io.jixiao.target.lint.RuleSet;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.plan.Way;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.Projects;
import io.jixiao.target.target.TargetKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/// Whatever a form says, it is judged; and every mend that is offered mends what it is offered for.
class MendingPropertiesTest {

    private static final TargetKey KEY =
            new TargetKey(new ProjectCode("13022523P004089100032"), FiscalYear.of(2023));
    private static final List<String> LEVELS = List.of("产出指标", "效益指标", "满意度指标", "成本指标", "制度指标");
    private static final List<String> SECONDS = List.of("数量指标", "成本指标", "经济效益指标");
    private static final List<String> NAMES =
            List.of("修缮工程量", "验收合格率达到95%", "≥5次", "其中：道路3公里以内", "产值增长率", "项目总成本");
    private static final List<String> CELLS =
            List.of(
                    "≥90百分比",
                    "≥90%",
                    ">100%",
                    "=120%",
                    "≤110%",
                    "≥40元",
                    "≤400000万元",
                    "40.00",
                    "",
                    " ",
                    "无",
                    "是",
                    "效果良好",
                    "2023年12月底前",
                    "18—54周岁",
                    "≥1000米",
                    "95%以上",
                    "\u0007?");
    private static final List<String> WEIGHTS =
            List.of("0", "0", "10", "12.5", "30", "90", "100", "0.01");
    private static final List<String> PLAN =
            List.of(
                    "", "0", "5", "10", "15", "20", "40", "39.995", "40.005", "100", "99.99",
                    "400000", "-1", "四");
    private static final List<String> HEADINGS = List.of("", "资金支出计划（%）", "支出计划（万元）", "（百分比）（元）");
    private static final List<String> BUDGETS = List.of("0.00", "40.00", "400000.00", "1000000.00");

    private final Mending mending = new Mending(new ObjectMapper());

    @Test
    void every_offered_mend_removes_its_finding_and_nothing_throws() {
        qt().withExamples(200)
                .forAll(rows(), plans(), pick(BUDGETS))
                .checkAssert(
                        (rows, plan, budget) -> {
                            var project = project(rows, plan, Money.ofYuan(budget));
                            for (var finding : findings(project)) {
                                for (var fix : finding.fixes()) {
                                    var mended = mending.mended(KEY, project, fix.changes());
                                    assertThat(findings(mended))
                                            .as(project + " mended by " + fix)
                                            .noneMatch(
                                                    each ->
                                                            each.code().equals(finding.code())
                                                                    && each.place()
                                                                            .equals(
                                                                                    finding
                                                                                            .place()));
                                }
                            }
                        });
    }

    @Test
    void what_is_not_firm_can_be_weighed_and_nothing_else() {
        var adjustable = new TreeSet<String>();
        var firm = new TreeSet<String>();
        qt().withExamples(200)
                .forAll(rows(), plans(), pick(BUDGETS))
                .checkAssert(
                        (rows, plan, budget) ->
                                findings(project(rows, plan, Money.ofYuan(budget)))
                                        .forEach(
                                                each ->
                                                        (each.firm() ? firm : adjustable)
                                                                .add(each.code())));
        assertThat(Catalogue.ADJUSTABLE).containsAll(adjustable).doesNotContainAnyElementsOf(firm);
    }

    private static List<io.jixiao.target.finding.Finding> findings(Project project) {
        return Catalogue.findings(project, RuleSet.AS_SHIPPED);
    }

    private static Project project(List<Indicator> rows, PlanRow plan, Money budget) {
        var there = Projects.infrastructureMaintenance();
        return new Project(
                there.unit(),
                there.unitName(),
                there.name(),
                there.use(),
                there.goal(),
                new Funding(budget, budget, Money.ZERO),
                plan,
                rows);
    }

    private static Gen<List<Indicator>> rows() {
        return lists().of(row()).ofSizeBetween(0, 7);
    }

    private static Gen<Indicator> row() {
        return pick(LEVELS)
                .zip(pick(SECONDS), List::of)
                .zip(pick(NAMES), MendingPropertiesTest::and)
                .zip(pick(CELLS), MendingPropertiesTest::and)
                .zip(pick(WEIGHTS), MendingPropertiesTest::and)
                .map(
                        t ->
                                new Indicator(
                                        "",
                                        t.get(0),
                                        t.get(1),
                                        t.get(2),
                                        t.get(2),
                                        t.get(3).replace("\u0007", ""),
                                        Expectation.read(t.get(3).replace("\u0007", "")),
                                        "年初预算安排",
                                        new BigDecimal(t.get(4))));
    }

    private static Gen<PlanRow> plans() {
        return lists().of(pick(PLAN))
                .ofSizeBetween(0, 4)
                .zip(pick(HEADINGS), (cells, heading) -> new PlanRow(heading, cells(cells), NONE))
                .zip(integers().between(0, 9), MendingPropertiesTest::answered);
    }

    private static final PlanAnswer NONE = new PlanAnswer.NotGiven();

    private static PlanRow answered(PlanRow row, int draw) {
        return draw < Way.values().length
                ? new PlanRow(row.heading(), row.cells(), new PlanAnswer.Given(Way.values()[draw]))
                : row;
    }

    private static List<PlanCell> cells(List<String> printed) {
        var cells = new ArrayList<PlanCell>();
        for (int i = 0; i < printed.size(); i++) {
            cells.add(new PlanCell(LocalDate.of(2023, 3 * i + 3, 28), printed.get(i)));
        }
        return cells;
    }

    private static List<String> and(List<String> some, String another) {
        var all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
