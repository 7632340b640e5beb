package io.jixiao.target.change;

import io.jixiao.kernel.Money;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// In which fields two filled forms differ, in the order of the form. Indicators are compared by
/// their id, cells of the plan by their date.
public final class FieldChanges {

    private static final String INDICATORS = "/indicators/";
    private static final String CELLS = "/plan/cells/";

    private final List<FieldChange> changes = new ArrayList<>();

    private FieldChanges() {}

    public static List<FieldChange> between(Project before, Project after) {
        var found = new FieldChanges();
        found.head(before, after);
        found.funding(before.funding(), after.funding());
        found.plan(before.plan(), after.plan());
        found.indicators(before.indicators(), after.indicators());
        return List.copyOf(found.changes);
    }

    private void head(Project before, Project after) {
        add("/mofDivCode", "财政区划", before.unit().mofDivCode(), after.unit().mofDivCode());
        add("/unitCode", "单位编码", before.unit().unitCode(), after.unit().unitCode());
        add("/unitName", "单位名称", before.unitName(), after.unitName());
        add("/name", "项目名称", before.name(), after.name());
        add("/use", "资金用途", before.use(), after.use());
        add("/goal", "绩效目标", before.goal(), after.goal());
    }

    private void funding(Funding before, Funding after) {
        add("/funding/budget", "预算数（元）", before.budget().toYuan(), after.budget().toYuan());
        add("/funding/fiscal", "财政资金（元）", before.fiscal().toYuan(), after.fiscal().toYuan());
        add("/funding/other", "其他资金（元）", before.other().toYuan(), after.other().toYuan());
    }

    private void plan(PlanRow before, PlanRow after) {
        add("/plan/heading", "资金支出计划标题", before.heading(), after.heading());
        add("/plan/reading", "资金支出计划读法", answer(before), answer(after));
        add("/plan/writtenFor", "支出计划所依据的预算数（元）", writtenFor(before), writtenFor(after));
        var dates = new TreeSet<LocalDate>();
        before.cells().forEach(each -> dates.add(each.date()));
        after.cells().forEach(each -> dates.add(each.date()));
        for (var date : dates) {
            int then = position(before, date);
            int now = position(after, date);
            add(
                    CELLS + (now < 0 ? then : now) + "/printed",
                    "资金支出计划 " + date,
                    then < 0 ? "" : before.cells().get(then).printed(),
                    now < 0 ? "" : after.cells().get(now).printed());
        }
    }

    private void indicators(List<Indicator> before, List<Indicator> after) {
        var gone = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < before.size(); i++) {
            gone.put(before.get(i).id(), i);
        }
        for (int i = 0; i < after.size(); i++) {
            var then = gone.remove(after.get(i).id());
            row(
                    INDICATORS + i,
                    Optional.ofNullable(then).map(before::get),
                    Optional.of(after.get(i)));
        }
        for (int i : gone.values()) {
            row(INDICATORS + i, Optional.of(before.get(i)), Optional.empty());
        }
    }

    private void row(String place, Optional<Indicator> before, Optional<Indicator> after) {
        var named = after.or(() -> before).orElseThrow();
        for (var cell : Cell.values()) {
            add(
                    place + "/" + cell.field,
                    "绩效指标 %s %s：%s".formatted(named.id(), named.level3(), cell.label),
                    text(cell, before),
                    text(cell, after));
        }
    }

    private enum Cell {
        LEVEL1("level1", "一级指标", Indicator::level1),
        LEVEL2("level2", "二级指标", Indicator::level2),
        LEVEL3("level3", "三级指标", Indicator::level3),
        DESCRIPTION("description", "绩效指标描述", Indicator::description),
        PRINTED("printed", "指标值", Indicator::printed),
        BASIS("basis", "指标值确定依据", Indicator::basis),
        WEIGHT("weight", "分值", Cell::weight),
        ACHIEVED("tiers/achieved", "达成的标准", row -> row.tiers().achieved()),
        PARTLY("tiers/partly", "部分达成的标准", row -> row.tiers().partly()),
        MISSED("tiers/missed", "未达成的标准", row -> row.tiers().missed()),
        NUMERATOR("ratio/numerator", "分子", row -> row.ratio().numerator()),
        DENOMINATOR("ratio/denominator", "分母", row -> row.ratio().denominator());

        private final String field;
        private final String label;

        @SuppressWarnings("ImmutableEnumChecker") // a method of a record
        private final Function<Indicator, String> text;

        Cell(String field, String label, Function<Indicator, String> text) {
            this.field = field;
            this.label = label;
            this.text = text;
        }

        private static String weight(Indicator row) {
            return row.hasWeight() ? row.weight().toPlainString() : "";
        }
    }

    /// No text where there is no row.
    private static String text(Cell cell, Optional<Indicator> row) {
        return row.map(cell.text).orElse("");
    }

    private static String answer(PlanRow row) {
        return switch (row.answer()) {
            case PlanAnswer.Given(var way) -> way.name();
            case PlanAnswer.NotGiven _ -> "";
        };
    }

    private static String writtenFor(PlanRow row) {
        return row.writtenFor().map(Money::toYuan).orElse("");
    }

    private static int position(PlanRow row, LocalDate date) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).date().equals(date)) {
                return i;
            }
        }
        return -1;
    }

    private void add(String pointer, String label, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(field(pointer), pointer, label, before, after));
        }
    }

    /// `/indicators/2/printed` is the field `indicators.printed`, in whichever row.
    private static String field(String pointer) {
        return pointer.substring(1).replaceAll("/[0-9]+", "").replace('/', '.');
    }
}
