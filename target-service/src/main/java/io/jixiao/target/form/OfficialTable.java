package io.jixiao.target.form;

import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.form.Cell.Align;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The 项目绩效目标表 as the finance bureau prints it (docs/rules/15): head, money, plan, goal,
/// and the indicators with one merged cell for each first level.
public final class OfficialTable {

    /// Seven columns across A4 upright with margins of 2 and 1 cm.
    static final List<Integer> WIDTHS = List.of(1200, 1500, 1600, 1600, 1305, 1400, 1600);

    /// The same with each column beside the label in two, for plans of more than six checkpoints.
    static final List<Integer> FINE_WIDTHS =
            Stream.concat(
                            Stream.of(WIDTHS.getFirst()),
                            WIDTHS.stream()
                                    .skip(1)
                                    .flatMap(each -> Stream.of(each / 2, each - each / 2)))
                    .toList();

    private static final int ALL_BUT_LABEL = 6;
    private static final int MOST_IN_A_ROW = 12;

    /// How up to six plan cells share the columns beside their label, by their number.
    private static final List<List<Integer>> SPANS =
            List.of(
                    List.of(6),
                    List.of(6),
                    List.of(3, 3),
                    List.of(2, 2, 2),
                    List.of(2, 1, 1, 2),
                    List.of(2, 1, 1, 1, 1),
                    List.of(1, 1, 1, 1, 1, 1));

    private OfficialTable() {}

    /// `1.招商经费绩效目标表`, the head and the indicators.
    static List<Block> of(int number, boolean onNewPage, ProjectCode code, Project project) {
        return List.of(
                new Block.Line(
                        Block.Style.HEADING, onNewPage, number + "." + project.name() + "绩效目标表"),
                head(code, project),
                new Block.Table(WIDTHS, indicators(project.indicators())));
    }

    private static Block.Table head(ProjectCode code, Project project) {
        var rows = new ArrayList<>(aboveThePlan(code, project));
        var goal = Row.of(Cell.label("绩效目标"), Cell.value(project.goal()).over(ALL_BUT_LABEL));
        boolean isFine = project.plan().cells().size() > ALL_BUT_LABEL;
        if (isFine) {
            rows.replaceAll(OfficialTable::doubled);
        }
        rows.addAll(plan(project.plan(), isFine));
        rows.add(isFine ? doubled(goal) : goal);
        return new Block.Table(isFine ? FINE_WIDTHS : WIDTHS, rows);
    }

    /// The label's column stays, every other one counts twice.
    private static Row doubled(Row row) {
        var cells = new ArrayList<Cell>();
        for (var cell : row.cells()) {
            cells.add(cell.over(cells.isEmpty() ? cell.columns() * 2 - 1 : cell.columns() * 2));
        }
        return new Row(row.isHeader(), cells);
    }

    private static List<Row> aboveThePlan(ProjectCode code, Project project) {
        var rows = new ArrayList<Row>();
        rows.add(
                Row.of(
                        Cell.value(project.unit().unitCode() + project.unitName()).over(5),
                        Cell.value("单位：万元").over(2).at(Align.RIGHT)));
        rows.add(
                Row.of(
                        Cell.label("项目编码"),
                        Cell.value(code.value()).over(2),
                        Cell.label("项目名称"),
                        Cell.value(project.name()).over(3)));
        var funding = project.funding();
        var label = Cell.label("预算规模及资金用途");
        rows.add(
                Row.of(
                        label.downwards(),
                        Cell.label("预算数"),
                        amount(funding.budget().toWanYuan()),
                        Cell.label("其中：财政资金"),
                        amount(funding.fiscal().toWanYuan()),
                        Cell.label("其他资金"),
                        amount(blankWhenZero(funding.other()))));
        rows.add(Row.of(label.continued(), Cell.value(project.use()).over(ALL_BUT_LABEL)));
        return rows;
    }

    /// Dates above cells, twelve at most in a row: there may be any number of checkpoints.
    private static List<Row> plan(PlanRow plan, boolean isFine) {
        var label = Cell.label(plan.heading().isBlank() ? "资金支出计划" : plan.heading());
        var rows = new ArrayList<Row>();
        var cells = plan.cells();
        int from = 0;
        do {
            var part = cells.subList(from, Math.min(from + MOST_IN_A_ROW, cells.size()));
            var spans = isFine ? fineSpans(part.size()) : SPANS.get(part.size());
            var first = rows.isEmpty() ? label.downwards() : label.continued();
            rows.add(planRow(first, part.stream().map(OfficialTable::day).toList(), spans));
            rows.add(
                    planRow(
                            label.continued(),
                            part.stream().map(OfficialTable::cell).toList(),
                            spans));
            from += MOST_IN_A_ROW;
        } while (from < cells.size());
        return rows;
    }

    /// Twelve columns as evenly as they go, wide ones first.
    private static List<Integer> fineSpans(int cells) {
        return IntStream.range(0, cells)
                .mapToObj(i -> MOST_IN_A_ROW / cells + (i < MOST_IN_A_ROW % cells ? 1 : 0))
                .toList();
    }

    private static Row planRow(Cell first, List<Cell> cells, List<Integer> spans) {
        var filled = cells.isEmpty() ? List.of(Cell.value("")) : cells;
        var row = new ArrayList<Cell>(List.of(first));
        for (int i = 0; i < filled.size(); i++) {
            row.add(filled.get(i).over(spans.get(i)));
        }
        return new Row(false, row);
    }

    /// `10月底`, and `10月15日` for a day inside a month.
    private static Cell day(PlanCell cell) {
        return Cell.label(printed(cell.date()));
    }

    private static String printed(LocalDate date) {
        return date.equals(YearMonth.from(date).atEndOfMonth())
                ? date.getMonthValue() + "月底"
                : date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static Cell cell(PlanCell cell) {
        return amount(cell.printed());
    }

    private static Cell amount(String printed) {
        return Cell.value(printed).at(Align.CENTRE);
    }

    private static String blankWhenZero(Money money) {
        return money.isZero() ? "" : money.toWanYuan();
    }

    private static List<Row> indicators(List<Indicator> indicators) {
        var rows = new ArrayList<Row>();
        rows.add(
                new Row(
                        true,
                        indicatorCells(
                                Stream.of("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
                                        .map(Cell::label)
                                        .toList())));
        for (int i = 0; i < indicators.size(); i++) {
            var each = indicators.get(i);
            var cells =
                    List.of(
                            level1(indicators, i),
                            Cell.value(each.level2()),
                            Cell.value(each.level3()),
                            Cell.value(each.description()),
                            Cell.value(each.printed()).at(Align.CENTRE),
                            Cell.value(each.basis()));
            rows.add(new Row(false, indicatorCells(cells)));
        }
        return rows;
    }

    /// The description takes two columns.
    private static List<Cell> indicatorCells(List<Cell> six) {
        var cells = new ArrayList<>(six);
        cells.set(3, six.get(3).over(2));
        return cells;
    }

    /// Printed once for rows that follow each other; the others inherit it.
    private static Cell level1(List<Indicator> indicators, int i) {
        var cell = Cell.label(indicators.get(i).level1());
        if (i > 0 && isSameLevel1(indicators, i - 1, i)) {
            return cell.continued();
        }
        return i + 1 < indicators.size() && isSameLevel1(indicators, i, i + 1)
                ? cell.downwards()
                : cell;
    }

    private static boolean isSameLevel1(List<Indicator> indicators, int one, int other) {
        return indicators.get(one).level1().equals(indicators.get(other).level1());
    }
}
