package io.jixiao.execution.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("Many payments over HTTP")
class BatchComponentTest {

    private static final String NDJSON = "application/x-ndjson";

    private final FinanceSystem finance = new FinanceSystem();
    private final String project = finance.newProject();

    @BeforeEach
    void approved() {
        finance.dayIs("2023-06-30");
        finance.approves(project);
    }

    @Test
    void a_broken_line_does_not_stop_the_others_and_is_told_by_its_number() {
        var good = finance.payment(project, finance.newVoucher(), "10000.00").toString();
        var stray = finance.payment(finance.newProject(), finance.newVoucher(), "1.00").toString();
        var foreign = finance.payment(project, finance.newVoucher(), "1.00").put("source", "bank");
        var lines = String.join("\n", good, "{\"source\":", "", good, stray, foreign.toString());
        finance.postsBatch(NDJSON, lines)
                .then()
                .statusCode(200)
                .body("outcomes.line", equalTo(List.of(1, 2, 4, 5, 6)))
                .body(
                        "outcomes.outcome",
                        equalTo(List.of("ACCEPTED", "REJECTED", "REPLAYED", "PARKED", "REJECTED")))
                .body("outcomes[1].problem.code", equalTo("json.unreadable"))
                .body("outcomes[3].problem.code", equalTo("payment.parked-project"))
                .body("outcomes[4].problem.code", equalTo("payment.source-not-yours"))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(2));
        assertThat(finance.paid(project)).isEqualTo("10000.00");
    }

    @Test
    void a_json_array_is_taken_with_the_misfits_of_each_element() {
        var good = finance.payment(project, finance.newVoucher(), "10000.00").toString();
        var misfit =
                finance.payment(project, finance.newVoucher(), "1.00")
                        .put("vouDate", "gestern")
                        .put("colour", "red");
        finance.postsBatch("application/json", "[" + misfit + "," + good + "]")
                .then()
                .statusCode(200)
                .body("outcomes.outcome", equalTo(List.of("REJECTED", "ACCEPTED")))
                .body("outcomes[0].problem.errors.size()", equalTo(2));
    }

    @Test
    void a_rehearsal_tells_the_same_and_keeps_nothing() {
        var payment = finance.payment(project, finance.newVoucher(), "10000.00").toString();
        for (int i = 0; i < 2; i++) {
            finance.treasury()
                    .contentType(NDJSON)
                    .queryParam("dryRun", true)
                    .body((payment + "\n" + payment).getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/payment-batches")
                    .then()
                    .statusCode(200)
                    .body("dryRun", equalTo(true))
                    .body("outcomes.outcome", equalTo(List.of("ACCEPTED", "REPLAYED")));
        }
        assertThat(finance.paid(project)).isEqualTo("0.00");
    }

    @Test
    void a_voucher_number_answers_why_its_line_is_not_counted() {
        var voucher = finance.newVoucher();
        var unreadable = finance.payment(project, voucher, "\\u0000 or \u0000 yuan").toString();
        finance.postsBatch(NDJSON, unreadable).then().body("rejected", equalTo(1));
        finance.treasury()
                .queryParam("payCertNo", voucher)
                .get("/api/v1/payments")
                .then()
                .statusCode(200)
                .body("refused.channel", equalTo(List.of("BATCH")))
                .body("refused[0].problems[0].place", equalTo("/amount"));
    }

    @ParameterizedTest(name = "dryRun={0}")
    @ValueSource(strings = {"1", "yes", "ture", "", "true&dryRun=false"})
    void what_may_be_meant_as_a_rehearsal_posts_nothing(String dryRun) {
        finance.treasury()
                .contentType(NDJSON)
                .body(payment("10000.00"))
                .post("/api/v1/payment-batches?dryRun=" + dryRun)
                .then()
                .statusCode(400)
                .body("errors[0].place", equalTo("/dryRun"));
        assertThat(finance.paid(project)).isEqualTo("0.00");
    }

    private byte[] payment(String amount) {
        var payment = finance.payment(project, finance.newVoucher(), amount);
        return payment.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Whatever the headers say, it is the sender who is told.
    @ParameterizedTest(name = "Content-Type: {0}, Content-Encoding: {1}")
    @CsvSource({
        ", , 415",
        "application/*, , 400",
        "*/*, , 400",
        "text/csv; charset=\"\", , 415",
        "text/csv; charset=x-none, , 415",
        "text/csv; charset=UTF-16, , 400",
        "nonsense, , 415",
        "text/csv; =; ;, , 400",
        "application/x-ndjson, deflate, 415",
        "application/x-ndjson, gzip, 400",
        "application/x-ndjson, 'gzip, gzip', 415",
        "application/json, , 400",
        "multipart/form-data, , 415"
    })
    void a_header_that_does_not_fit_is_no_fault_of_the_service(
            String type, String encoding, int status) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/api/v1/payment-batches"
                                                .formatted(RestAssured.port)))
                        .header("Authorization", "Bearer " + TestTokens.of("treasury"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(payment("1.00")));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        }
        assertThat(finance.paid(project)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "%00",
                "%ED%A0%80",
                "00000000-0000-0000-0000-000000000000",
                "00000000-0000-0000-0000-000000000000/outcomes?outcome=none",
                "00000000-0000-0000-0000-000000000000/outcomes?limit=99999999999",
                "00000000-0000-0000-0000-000000000000/outcomes?limit=-1",
                "00000000-0000-0000-0000-000000000000/outcomes?cursor=%00",
                "00000000-0000-0000-0000-000000000000/outcomes?cursor=OTk5OTk5OTk5OTk5"
            })
    void what_is_asked_for_wrongly_is_the_fault_of_who_asks(String path) throws Exception {
        assertThat(get("/api/v1/payment-batches/" + path)).isIn(400, 404);
    }

    private static int get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d%s".formatted(RestAssured.port, path)))
                        .header("Authorization", "Bearer " + TestTokens.of("treasury"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void lines_that_are_too_much_to_be_held_are_followed_as_a_resource() {
        var payment = finance.payment(project, finance.newVoucher(), "1.00");
        var line = payment.put("use", "x".repeat(15_500)).toString();
        finance.postsBatch(NDJSON, (line + "\n").repeat(1_100))
                .then()
                .statusCode(202)
                .body("lines", equalTo(1_100));
    }

    @Test
    void it_may_be_packed() throws IOException {
        var payment = finance.payment(project, finance.newVoucher(), "10000.00").toString();
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(payment.getBytes(StandardCharsets.UTF_8));
        }
        finance.treasury()
                .contentType(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/api/v1/payment-batches")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @Nested
    class As_a_spreadsheet {
        private final String header =
                "数据来源,财政区划,预算年度,支付凭证号,明细序号,业务类型,项目编码,单位编码,资金性质,金额,凭证日期,实际支付日期,收款人,用途\n";

        @Test
        void the_header_may_be_chinese_and_cells_may_be_quoted() {
            var voucher = finance.newVoucher();
            finance.postsBatch("text/csv", "\uFEFF" + header + row(voucher, "10000"))
                    .then()
                    .statusCode(200)
                    .body("outcomes.line", equalTo(List.of(2)))
                    .body("accepted", equalTo(1));
            finance.find(voucher)
                    .then()
                    .body("items[0].payee", equalTo("\"甲\"公司,乙"))
                    .body("items[0].amount", equalTo("10000.00"));
        }

        @Test
        void it_may_be_written_in_gb18030() {
            var voucher = finance.newVoucher();
            finance.treasury()
                    .contentType("text/csv; charset=GB18030")
                    .body((header + row(voucher, "10000.5")).getBytes(Charset.forName("GB18030")))
                    .post("/api/v1/payment-batches")
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(1));
        }

        @Test
        void a_wrong_cell_is_named_by_its_field() {
            finance.postsBatch("text/csv", header + row(finance.newVoucher(), "一万"))
                    .then()
                    .body("outcomes[0].problem.errors[0].place", equalTo("/amount"));
        }

        @Test
        void a_column_nobody_knows_is_refused() {
            finance.postsBatch("text/csv", "支付凭证号,颜色\n0001,红")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("batch.column-unknown"));
        }

        private String row(String voucher, String amount) {
            return "treasury,130225000,2023,%s,1,支付,%s,480002,11,%s,2023-03-17,2023-03-20,\"\"\"甲\"\"公司,乙\",用途\n"
                    .formatted(voucher, project, amount);
        }
    }
}
