package io.jixiao.execution.batch.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jixiao.execution.batch.BatchLine;
import io.jixiao.execution.batch.UnreadableBatch;
import io.jixiao.execution.batch.Upload;
import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Reading the Excel template")
class WorkbookLinesTest {

    @TempDir Path folder;

    @Test
    void the_template_as_it_is_downloaded_sends_nothing() throws IOException {
        var file = new ByteArrayOutputStream();
        new FastBatchTemplate().write(file);
        assertThat(lines(file.toByteArray())).isEmpty();
    }

    @ParameterizedTest(name = "{0} in the file is {1} 元")
    @CsvSource({
        "120000, 120000.00",
        "8.3000000000000007, 8.30",
        "1234567890123.4501, 1234567890123.45",
        "-1.2E3, -1200.00",
        "0.005, 0.005"
    })
    void an_amount_is_what_excel_shows(String inFile, String amount) throws IOException {
        var file = workbook(sheet -> row(sheet, "金额", new BigDecimal("7777777")));
        assertThat(submission(lines(replaced(file, "7777777", inFile)).getFirst()).amount())
                .isEqualTo(amount);
    }

    @Test
    void a_date_is_a_date_or_a_text() throws IOException {
        var lines =
                lines(
                        workbook(
                                sheet -> {
                                    row(sheet, "实际支付日期", LocalDate.of(2023, 3, 20));
                                    sheet.value(2, 0, "2023-03-21");
                                    sheet.value(3, 0, "2023年");
                                }));
        assertThat(submission(lines.get(0)).xpayDate()).isEqualTo(LocalDate.of(2023, 3, 20));
        assertThat(submission(lines.get(1)).xpayDate()).isEqualTo(LocalDate.of(2023, 3, 21));
        assertThat(codes(lines.get(2))).containsExactly("date.form");
        assertThat(lines).extracting(BatchLine::number).containsExactly(2, 3, 4);
    }

    @Test
    void yes_and_no_are_no_amount() throws IOException {
        var file = workbook(sheet -> sheet.value(0, 0, "金额"), sheet -> sheet.value(1, 0, true));
        assertThat(submission(lines(file).getFirst()).amount()).isEqualToIgnoringCase("true");
    }

    @Test
    void a_voucher_number_that_excel_took_for_a_number_is_refused() throws IOException {
        var lines =
                lines(
                        workbook(
                                sheet -> {
                                    row(sheet, "支付凭证号", 1);
                                    sheet.value(2, 0, "0001");
                                }));
        assertThat(codes(lines.get(0))).containsExactly("batch.cell-not-text");
        assertThat(submission(lines.get(1)).payCertNo()).isEqualTo("0001");
    }

    @Test
    void what_is_no_workbook_or_breaks_off_is_refused_as_a_whole() throws IOException {
        var whole = workbook(sheet -> row(sheet, "金额", 1));
        assertThat(refusal("金额\n1".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("batch.not-a-workbook");
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo("batch.not-a-workbook");
        assertThat(refusal(replaced(whole, "</sheetData>", "</sheetData"))).startsWith("batch.");
        assertThat(refusal(workbook(sheet -> row(sheet, "颜色", "红"))))
                .isEqualTo("batch.column-unknown");
    }

    @Test
    void a_file_that_unpacks_to_too_much_is_refused_before_it_is_kept() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var block = "<si>".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 10; i++) {
                zip.write(block);
            }
        }
        assertThat(refusal(bomb.toByteArray())).isEqualTo("batch.workbook-too-large");
    }

    @Test
    void a_cell_in_a_column_that_no_sheet_has_is_refused_before_room_is_made_for_it()
            throws IOException {
        var file = workbook(sheet -> row(sheet, "金额", 1));
        assertThat(refusal(replaced(file, "\"A2\"", "\"ZZZZZZ2\"")))
                .isEqualTo("batch.not-a-workbook");
    }

    @Test
    void whatever_byte_is_wrong_the_file_is_what_is_told() throws IOException {
        var whole = workbook(sheet -> row(sheet, "金额", 1), sheet -> sheet.formula(2, 0, "1+1"));
        for (int at = 0; at < whole.length; at += 41) {
            var broken = whole.clone();
            broken[at] ^= 0x55;
            assertThat(catchThrowable(() -> lines(broken)))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(UnreadableBatch.class));
        }
    }

    @Test
    void an_archive_of_countless_parts_is_refused_before_it_is_opened() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            for (int i = 0; i < 10_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + "x".repeat(100) + i));
            }
        }
        assertThat(refusal(bomb.toByteArray())).isEqualTo("batch.workbook-too-large");
    }

    private static void row(Worksheet sheet, String heading, Object value) {
        sheet.value(0, 0, heading);
        switch (value) {
            case String text -> sheet.value(1, 0, text);
            case Number number -> sheet.value(1, 0, number);
            case LocalDate date -> sheet.value(1, 0, date);
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    @SafeVarargs
    private static byte[] workbook(Consumer<Worksheet>... fill) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            List.of(fill).forEach(each -> each.accept(sheet));
        }
        return file.toByteArray();
    }

    /// The file with one text of its parts replaced.
    private byte[] replaced(byte[] file, String text, String by) throws IOException {
        var path = Files.write(folder.resolve("before.xlsx"), file);
        var out = new ByteArrayOutputStream();
        try (var before = new ZipFile(path.toFile());
                var after = new ZipOutputStream(out)) {
            for (var entry : Collections.list(before.entries())) {
                after.putNextEntry(new ZipEntry(entry.getName()));
                try (var in = before.getInputStream(entry)) {
                    var part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    after.write(part.replace(text, by).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return out.toByteArray();
    }

    private static List<BatchLine> lines(byte[] file) throws IOException {
        var lines = new ArrayList<BatchLine>();
        new WorkbookLines()
                .read(
                        new Upload(
                                Upload.Format.XLSX,
                                StandardCharsets.UTF_8,
                                new ByteArrayInputStream(file)),
                        lines::add);
        return lines;
    }

    private static String refusal(byte[] file) {
        return catchThrowableOfType(UnreadableBatch.class, () -> lines(file))
                .objections()
                .getFirst()
                .code();
    }

    private static Submission submission(BatchLine line) {
        return ((BatchLine.Understood) line).submission();
    }

    private static List<String> codes(BatchLine line) {
        return ((BatchLine.Broken) line).objections().stream().map(Objection::code).toList();
    }
}
