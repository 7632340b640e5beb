package io.jixiao.target.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jixiao.kernel.Money;
import io.jixiao.target.intake.sample.Sample;
import io.jixiao.target.intake.sample.SampleXlsx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What only Excel files have")
class XlsxPeculiaritiesTest {

    /// Of the budget in the first table of the sample.
    private static final String BUDGET = "C4";

    private static final String FISCAL = "E4";

    @Test
    void of_a_formula_the_last_result_is_taken_and_the_finding_names_cell_and_value() {
        var reading = changed(BUDGET, cell -> formula(cell, "15+25", 40));
        var form = reading.forms().getFirst();
        assertThat(form.draft().orElseThrow().project().funding().budget())
                .isEqualTo(Money.ofWanYuan("40"));
        assertThat(form.remarks())
                .filteredOn(each -> each.finding().code().startsWith("document.formula"))
                .extracting(
                        each -> each.finding().code(),
                        each -> each.at().orElseThrow().address(),
                        each -> each.finding().numbers().get("value"))
                .containsExactly(tuple("document.formula", BUDGET, "40.00"));
        assertThat(form.values())
                .filteredOn(each -> each.field().equals("/funding/budget"))
                .extracting(each -> each.reason().confidence())
                .containsExactly(Confidence.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(strings = {BUDGET, FISCAL})
    void a_formula_is_never_worked_out_and_without_a_result_its_cell_is_not_0(String address) {
        var form = changed(address, cell -> blankFormula(cell, "15+25")).forms().getFirst();
        assertThat(form.draft()).isEmpty();
        assertThat(form.remarks())
                .filteredOn(each -> each.finding().isBlocking())
                .extracting(
                        each -> each.finding().code(), each -> each.at().orElseThrow().address())
                .containsExactly(tuple("document.formula-without-value", address));
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetVisibility.class,
            names = {"HIDDEN", "VERY_HIDDEN"})
    void a_hidden_sheet_is_named_and_not_read(SheetVisibility visibility) {
        var reading =
                changed(
                        workbook -> {
                            workbook.createSheet("说明");
                            workbook.setActiveSheet(1);
                            workbook.setSheetVisibility(0, visibility);
                        });
        assertThat(reading.forms()).isEmpty();
        assertThat(reading.remarks())
                .filteredOn(each -> each.finding().code().equals("document.hidden-sheet"))
                .extracting(each -> each.finding().numbers().get("sheet"))
                .containsExactly("项目");
    }

    private static Reading changed(String address, Consumer<XSSFCell> change) {
        var at = new CellReference(address);
        return changed(
                workbook ->
                        change.accept(
                                workbook.getSheetAt(0).getRow(at.getRow()).getCell(at.getCol())));
    }

    private static Reading changed(Consumer<XSSFWorkbook> change) {
        var sample = SampleXlsx.of(Sample.of(Sample.maintenance()));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(sample))) {
            change.accept(workbook);
            return Read.bytes(SampleXlsx.bytes(workbook));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void formula(XSSFCell cell, String formula, int result) {
        cell.setCellFormula(formula);
        cell.setCellValue(result);
    }

    private static void blankFormula(XSSFCell cell, String formula) {
        cell.setBlank();
        cell.setCellFormula(formula);
    }
}
