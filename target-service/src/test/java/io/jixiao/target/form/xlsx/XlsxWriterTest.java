package io.jixiao.target.form.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.form.Block;
import io.jixiao.target.form.FormSamples;
import io.jixiao.target.form.WrittenFile;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Documents as Excel files")
class XlsxWriterTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final XlsxWriter writer = new XlsxWriter();

    @Test
    void the_same_document_is_the_same_bytes() {
        var once = WrittenFile.of(writer, FormSamples.investmentPromotion());
        var again = WrittenFile.of(writer, FormSamples.investmentPromotion());
        assertThat(again.bytes()).isEqualTo(once.bytes());
        assertThat(once.times()).containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
    }

    @Test
    void every_part_is_xml() {
        var file = WrittenFile.of(writer, FormSamples.investmentPromotion());
        assertThat(file.parts().keySet()).isNotEmpty().allSatisfy(part -> file.elements(part, "x"));
    }

    @Test
    void first_levels_are_merged_down_and_long_cells_across() {
        var file = WrittenFile.of(writer, FormSamples.investmentPromotion());
        assertThat(file.elements(SHEET, "mergeCell"))
                .extracting(each -> each.getAttribute("ref"))
                .contains("A1:G1", "A2:E2", "F2:G2", "A4:A5", "B5:G5", "A6:A7", "A10:A13")
                .contains("A14:A17")
                .doesNotHaveDuplicates();
    }

    @Test
    void amounts_stand_as_printed() {
        var file = WrittenFile.of(writer, FormSamples.investmentPromotion());
        assertThat(file.elements(SHEET, "t"))
                .extracting(each -> each.getTextContent())
                .contains("20.00", "8.00", "18.00", "≥5次数");
    }

    @Test
    void a_text_longer_than_a_row_may_be_high_stands_across_several() {
        var file = WrittenFile.of(writer, Block.text("长".repeat(10_000)));
        var rows = file.elements(SHEET, "row");
        assertThat(rows)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        row ->
                                assertThat(Integer.parseInt(row.getAttribute("ht")))
                                        .isLessThanOrEqualTo(409));
        assertThat(file.elements(SHEET, "mergeCell").getFirst().getAttribute("ref"))
                .isEqualTo("A1:G" + rows.size());
        assertThat(file.elements(SHEET, "t")).hasSize(1);
    }

    @Test
    void text_survives_whatever_people_type() {
        var file = WrittenFile.of(writer, Block.text("_x0041_ <&>\r\n=1+1\u0001\t末"));
        assertThat(file.elements(SHEET, "t").getFirst().getTextContent())
                .isEqualTo("_x005F_x0041_ <&>\n=1+1\t末");
    }
}
