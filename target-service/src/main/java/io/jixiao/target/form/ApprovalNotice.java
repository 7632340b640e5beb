package io.jixiao.target.form;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The printed 绩效目标批复: to whom, what was approved, by whom and when; the tables follow it.
///
/// @param number 文号, the same for the same approvals: year and whose they are
/// @param unitName blank where no target names it
/// @param date of the latest approval listed
/// @param pending projects of the unit that are not approved and so not listed
record ApprovalNotice(
        String number,
        FiscalYear year,
        BudgetUnit unit,
        String unitName,
        LocalDate date,
        List<Line> lines,
        int pending) {

    private static final List<Integer> WIDTHS =
            List.of(550, 2500, 2105, 1150, 600, 600, 1350, 1350);

    /// One project of the list.
    ///
    /// @param owner the unit's code and name where the notice goes to its department; else blank
    record Line(
            String projectCode,
            String name,
            String owner,
            Money budget,
            String grade,
            int version,
            LocalDate effectiveOn,
            String opinion,
            String approvedBy) {

        static Line of(Approval approval, BudgetUnit addressee) {
            var project = approval.version().project();
            return new Line(
                    approval.key().projectCode().value(),
                    project.name(),
                    project.unit().equals(addressee)
                            ? ""
                            : project.unit().unitCode() + project.unitName(),
                    project.funding().budget(),
                    approval.version().grade().printed(),
                    approval.version().version(),
                    approval.version().effectiveOn(),
                    approval.opinion(),
                    approval.approvedBy());
        }
    }

    ApprovalNotice {
        lines = List.copyOf(lines);
    }

    /// @param tables of the projects listed, in the same order
    Document document(Stream<Block> tables) {
        var blocks = Stream.concat(letter().stream(), Stream.concat(attachment(), tables));
        return new Document(title(), OfficialTable.WIDTHS, blocks);
    }

    private String title() {
        return year + "年度预算项目绩效目标批复";
    }

    private static Stream<Block> attachment() {
        return Stream.of(Block.titleOnNewPage("附件：项目绩效目标表"));
    }

    private List<Block> letter() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.title(title()));
        blocks.add(new Block.Line(Block.Style.NOTE, false, number));
        blocks.add(new Block.Line(Block.Style.HEADING, false, unit.unitCode() + unitName + "："));
        blocks.add(
                Block.text(
                        "你单位报送的%s年度预算项目绩效目标已经审核，现批复%d个项目，预算合计%s万元（明细见下表）。请按批复的绩效目标组织实施，做好绩效运行监控和绩效自评；需要调整的，按程序报批。"
                                .formatted(year, lines.size(), total().toWanYuan())));
        blocks.add(new Block.Table(WIDTHS, rows()));
        if (pending > 0) {
            blocks.add(Block.text("另有%d个项目尚未批复，不在本批复之内。".formatted(pending)));
        }
        blocks.add(Block.right("批复人：" + approvers()));
        blocks.add(Block.right("（财政部门印章）"));
        blocks.add(Block.right(printed(date)));
        return blocks;
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(
                new Row(
                        true,
                        Stream.of("序号", "项目编码", "项目名称", "预算数（万元）", "等级", "版本", "生效日期", "批复意见")
                                .map(Cell::label)
                                .toList()));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            rows.add(
                    Row.of(
                            centred(Integer.toString(i + 1)),
                            Cell.value(line.projectCode()),
                            Cell.value(
                                    line.owner().isEmpty()
                                            ? line.name()
                                            : line.name() + "\n（" + line.owner() + "）"),
                            centred(line.budget().toWanYuan()),
                            centred(line.grade()),
                            centred(Integer.toString(line.version())),
                            centred(line.effectiveOn().toString()),
                            Cell.value(line.opinion())));
        }
        rows.add(
                Row.of(
                        Cell.label("合计").over(3),
                        centred(total().toWanYuan()),
                        Cell.value("").over(4)));
        return rows;
    }

    private static Cell centred(String text) {
        return Cell.value(text).at(Cell.Align.CENTRE);
    }

    private Money total() {
        return lines.stream().map(Line::budget).reduce(Money.ZERO, Money::plus);
    }

    private String approvers() {
        return String.join("、", lines.stream().map(Line::approvedBy).distinct().toList());
    }

    private static String printed(LocalDate date) {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
