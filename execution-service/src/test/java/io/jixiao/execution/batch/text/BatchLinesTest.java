package io.jixiao.execution.batch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jixiao.execution.batch.BatchLine;
import io.jixiao.execution.batch.UnreadableBatch;
import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.Submission;
import io.jixiao.kit.json.StrictJson;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Reading the lines of a batch")
class BatchLinesTest {

    private final JsonLines json = new JsonLines(mapper());

    @Nested
    class As_json {
        @Test
        void blank_lines_keep_their_number() throws IOException {
            assertThat(ndjson("{\"payCertNo\":\"1\"}\n\n{\"payCertNo\":\"2\"}"))
                    .extracting(BatchLine::number)
                    .containsExactly(1, 3);
        }

        @Test
        void every_misfit_of_an_element_is_named_and_the_next_one_is_read() throws IOException {
            var lines =
                    array(
                            "[{\"vouDate\":\"gestern\",\"colour\":\"red\"},"
                                    + "{\"payCertNo\":\"2\"}]");
            assertThat(places(lines.get(0))).containsExactlyInAnyOrder("/vouDate", "/colour");
            assertThat(submission(lines.get(1)).payCertNo()).isEqualTo("2");
        }

        @Test
        void an_array_that_breaks_off_is_refused_as_a_whole() {
            assertThat(refusal("[{\"payCertNo\":\"1\"},")).isEqualTo("json.unreadable");
            assertThat(refusal("{}")).isEqualTo("batch.not-an-array");
        }

        @Test
        void what_follows_an_array_is_never_passed_over() {
            assertThat(refusal("[{\"payCertNo\":\"1\"}] [{\"payCertNo\":\"2\"}]"))
                    .isEqualTo("batch.behind-array");
            assertThat(refusal("[] x")).isEqualTo("json.unreadable");
        }

        @Test
        void a_byte_order_mark_is_no_part_of_it() throws IOException {
            assertThat(array("\uFEFF[{\"payCertNo\":\"1\"}]")).hasSize(1);
            assertThat(ndjson("\uFEFF{\"payCertNo\":\"1\"}")).hasSize(1);
        }

        @Test
        void a_line_that_is_too_long_is_told_and_the_next_one_is_read() throws IOException {
            var lines = ndjson("{\"use\":\"" + "长".repeat(20_000) + "\"}\n{\"payCertNo\":\"2\"}");
            assertThat(objections(lines.get(0)))
                    .extracting(Objection::code)
                    .containsExactly("batch.line-too-long");
            assertThat(submission(lines.get(1)).payCertNo()).isEqualTo("2");
        }

        @Test
        void an_element_that_does_not_end_is_refused_as_a_whole() {
            assertThat(refusal("[{\"use\":\"" + "长".repeat(100_000)))
                    .isEqualTo("batch.line-too-long");
        }

        private List<BatchLine> ndjson(String body) throws IOException {
            var lines = new ArrayList<BatchLine>();
            json.ofLines(new StringReader(body), lines::add);
            return lines;
        }

        private List<BatchLine> array(String body) throws IOException {
            var lines = new ArrayList<BatchLine>();
            json.ofArray(new StringReader(body), lines::add);
            return lines;
        }

        private String refusal(String body) {
            return catchThrowableOfType(UnreadableBatch.class, () -> array(body))
                    .objections()
                    .getFirst()
                    .code();
        }
    }

    @Nested
    class As_csv {
        @Test
        void quoted_cells_hold_commas_quotes_and_line_breaks() throws IOException {
            var lines = csv("payCertNo,payee\r\n1,\"甲, \"\"乙\"\"\n丙\"\r\n2,丁\r\n");
            assertThat(submission(lines.get(0)).payee()).isEqualTo("甲, \"乙\"\n丙");
            assertThat(lines).extracting(BatchLine::number).containsExactly(2, 4);
        }

        @Test
        void columns_may_be_chinese_in_any_order() throws IOException {
            var sent = submission(csv("用途,实际支付日期,业务类型\n修缮,2023-03-20,退款\n").getFirst());
            assertThat(sent.use()).isEqualTo("修缮");
            assertThat(sent.xpayDate()).isEqualTo(LocalDate.parse("2023-03-20"));
            assertThat(sent.kind()).isEqualTo("REFUND");
        }

        @ParameterizedTest(name = "{0} is {1} 元")
        @CsvSource({"10000, 10000.00", "10000.5, 10000.50", "10000.55, 10000.55", "-1, -1.00"})
        void a_spreadsheet_leaves_noughts_out(String cell, String amount) throws IOException {
            assertThat(submission(csv("金额\n" + cell).getFirst()).amount()).isEqualTo(amount);
        }

        @Test
        void a_row_with_too_few_cells_and_a_wrong_date_are_told() throws IOException {
            var lines = csv("payCertNo,xpayDate\n1\n2,2023-02-30\n");
            assertThat(objections(lines.get(0)))
                    .extracting(Objection::code)
                    .containsExactly("batch.cells");
            assertThat(places(lines.get(1))).containsExactly("/xpayDate");
        }

        @Test
        void a_quote_that_is_never_closed_swallows_no_line_unseen() throws IOException {
            var lines = csv("payCertNo,use\n1,甲\n2,\"乙\n3,丙\n");
            assertThat(lines).hasSize(2);
            assertThat(objections(lines.get(1)))
                    .extracting(Objection::code)
                    .containsExactly("batch.quote-open");
        }

        @Test
        void a_quote_that_is_never_closed_ends_as_one_broken_line() throws IOException {
            var lines = csv("payCertNo,use\n1,甲\n2,\"" + "乙,\n".repeat(20_000));
            assertThat(lines).hasSize(2);
            assertThat(objections(lines.get(1)))
                    .extracting(Objection::code)
                    .containsExactly("batch.line-too-long");
        }

        private List<BatchLine> csv(String text) throws IOException {
            var lines = new ArrayList<BatchLine>();
            CsvLines.read(new StringReader(text), lines::add);
            return lines;
        }
    }

    private static Submission submission(BatchLine line) {
        return ((BatchLine.Understood) line).submission();
    }

    private static List<Objection> objections(BatchLine line) {
        return ((BatchLine.Broken) line).objections();
    }

    private static List<String> places(BatchLine line) {
        return objections(line).stream().map(Objection::place).toList();
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
