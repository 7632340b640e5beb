package io.jixiao.target.intake.rest;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.jixiao.target.intake.sample.Sample;
import io.jixiao.target.intake.sample.SampleDocx;
import io.jixiao.target.intake.sample.SampleTable;
import io.jixiao.target.intake.sample.SampleText;
import io.jixiao.target.intake.sample.SampleXlsx;
import io.jixiao.target.target.rest.Requests;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class DocumentResourceComponentTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Test
    void a_document_becomes_drafts_and_goals_and_the_same_again_changes_nothing() {
        var sample = new Sample(Sample.document().partOne(), List.of(fresh(), fresh()));
        post("", SampleDocx.of(sample))
                .then()
                .statusCode(200)
                .body("tables.result", everyItem(is("CREATED")))
                .body(
                        "tables.findings.flatten().code",
                        hasItems("plan.heading-says-percent", "indicator.cost-at-least"));
        var again = post("", SampleXlsx.of(sample));
        again.then()
                .statusCode(200)
                .body("tables.result", everyItem(is("UNCHANGED")))
                .body("departments.result", contains("UNCHANGED"));
        given().auth()
                .oauth2(TestTokens.of("unit"))
                .get(again.path("departments[0].goals").toString())
                .then()
                .statusCode(200)
                .body("subGoals.name", contains("招商经费", "维护与服务费"));
    }

    @Test
    void a_dry_run_answers_what_the_run_would_and_stores_nothing() {
        var file = text(Sample.of(fresh()));
        var rehearsed = post("&dryRun=true", file).then().statusCode(200).extract();
        assertThat(post("&dryRun=true", file).path("tables").toString())
                .isEqualTo(rehearsed.path("tables").toString())
                .isEqualTo(post("", file).path("tables").toString());
    }

    @Test
    void a_changed_table_changes_the_draft_and_says_in_what() {
        var table = fresh();
        post("", text(Sample.of(table)));
        post("", text(Sample.of(table.withGoal("1.管网畅通。"))))
                .then()
                .body("tables.result", contains("CHANGED"))
                .body("tables[0].differences.field", contains("/goal"))
                .body("tables[0].differences[0].after", is("1.管网畅通。"));
    }

    @Test
    void an_indicator_under_another_name_is_one_that_went_and_one_that_came() {
        var table = fresh();
        post("", text(Sample.of(table)));
        var changed = SampleText.of(Sample.of(table)).replace("所需资金", "资金总额");
        post("", changed.getBytes(StandardCharsets.UTF_8))
                .then()
                .body(
                        "tables[0].differences.field",
                        contains("/indicators/所需资金/printed", "/indicators/资金总额/printed"))
                .body("tables[0].differences.before", contains("≥95百分比", ""))
                .body("tables[0].differences.after", contains("", "≥95百分比"));
    }

    @Test
    void what_is_submitted_or_approved_stays_and_says_what_the_way_is() {
        var submitted = Requests.submitted(Requests.fresh(Requests.investmentPromotion()));
        var approved = Requests.approved(Requests.fresh(Requests.investmentPromotion()));
        var sample =
                Sample.of(
                        Sample.promotion().withCode(submitted.get("projectCode").asText()),
                        Sample.promotion().withCode(approved.get("projectCode").asText()));
        post("", text(sample))
                .then()
                .statusCode(200)
                .body("tables.result", contains("IN_REVIEW", "APPROVED"));
    }

    @Test
    void one_bad_table_stops_no_other_and_everything_wrong_is_told_at_once() {
        var sample = Sample.of(fresh().withCode("13").withBudget("四十"), fresh());
        post("", text(sample))
                .then()
                .statusCode(200)
                .body("tables.result", contains("NOT_STORED", "CREATED"))
                .body(
                        "tables[0].findings.code",
                        contains(
                                "project-code.form",
                                "document.amount-unreadable",
                                "document.amount-unreadable"))
                .body("tables[0].findings[0].place.address", startsWith("L"));
    }

    @Test
    void nobody_imports_for_a_unit_outside_the_own_scope() {
        var token = TestTokens.of("unit", "other", "130225000/481");
        post(token, "", text(Sample.of(fresh())))
                .then()
                .statusCode(200)
                .body("tables.result", contains("OUTSIDE_SCOPE"));
    }

    @Test
    void all_unreadable_files_of_a_request_are_named_in_one_problem_in_the_language_asked_for() {
        given().auth()
                .oauth2(TestTokens.of("unit"))
                .header("Accept-Language", "en")
                .multiPart("file", "a.docx", new byte[0])
                .multiPart("file", "b.doc", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .multiPart("file", "c.txt", text(Sample.of(fresh())))
                .post("/api/v1/target-documents?fiscalYear=2023")
                .then()
                .statusCode(422)
                .body("errors.code", contains("file.empty", "file.not-a-document"))
                .body("errors[0].detail", startsWith("the file “a.docx” is empty"));
    }

    @Test
    void a_file_too_long_is_refused_with_what_it_has_and_what_it_may_have(@TempDir Path folder)
            throws IOException, InterruptedException {
        var begin =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\n";
        var end = "\r\n--b--\r\n";
        var body = folder.resolve("body");
        try (var file = new RandomAccessFile(body.toFile(), "rw")) {
            file.writeBytes(begin);
            file.seek(begin.length() + 40L * 1024 * 1024);
            file.writeBytes(end);
        }
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/api/v1/target-documents?fiscalYear=2023"
                                                .formatted(RestAssured.port)))
                        .header("Authorization", "Bearer " + TestTokens.of("unit"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .header("Accept-Language", "en")
                        .POST(BodyPublishers.ofFile(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body())
                    .contains("file.too-large", "“a.docx” has 40 MB, at most 32 MB are read");
        }
    }

    @Test
    void a_request_without_files_or_year_says_so() {
        given().auth()
                .oauth2(TestTokens.of("unit", "unit", "*/"))
                .multiPart("other", "x")
                .post("/api/v1/target-documents")
                .then()
                .statusCode(422)
                .body("errors.place", contains("/fiscalYear", "/mofDivCode"));
        given().auth()
                .oauth2(TestTokens.of("unit"))
                .multiPart("other", "x")
                .post("/api/v1/target-documents?fiscalYear=2023")
                .then()
                .statusCode(422)
                .body("errors.code", contains("file.missing"));
    }

    @Test
    void many_tables_are_imported_in_the_background_and_followed_as_a_resource() {
        var many = Sample.many(250, "13022523R");
        var file = SampleXlsx.of(new Sample(Sample.document().partOne(), many.tables()));
        var run = post("", file).then().statusCode(202).body("total", is(250)).extract();
        var address = run.header("Location");
        await().atMost(60, SECONDS)
                .untilAsserted(
                        () ->
                                as(TestTokens.of("unit"))
                                        .get(address)
                                        .then()
                                        .body("status", is("DONE"))
                                        .body("counts.CREATED", is(250)));
        List<Object> goals = run.path("departments");
        assertThat(goals).hasSize(1);
        assertThat(as(TestTokens.of("unit")).get(address).<List<Object>>path("departments"))
                .isEqualTo(goals);
        var first = as(TestTokens.of("unit")).get(address + "/outcomes?limit=200");
        first.then().statusCode(200).body("items", hasSize(200));
        as(TestTokens.of("unit"))
                .get(address + "/outcomes?limit=200&cursor=" + first.path("next"))
                .then()
                .body("items", hasSize(50))
                .body("items[49].projectCode", is("13022523R000000000250"));
        as(TestTokens.of("unit", "another", "130225000/")).get(address).then().statusCode(404);
        as(TestTokens.of("unit")).post(address + "/cancellation").then().statusCode(409);
    }

    @Test
    void the_template_of_a_budget_list_is_a_budget_list() {
        var template =
                as(TestTokens.of("unit"))
                        .get("/api/v1/budget-lists/template")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        post("&dryRun=true", template)
                .then()
                .statusCode(200)
                .body("tables.kind", contains("LIST_LINE"))
                .body("tables.projectCode", contains("13022523P00CXF810004P"))
                .body("tables[0].findings.code", hasItems("indicator.none"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static SampleTable fresh() {
        return Sample.promotion().withCode("13022523Q%012d".formatted(NEXT.incrementAndGet()));
    }

    private static byte[] text(Sample sample) {
        return SampleText.of(sample).getBytes(StandardCharsets.UTF_8);
    }

    private static Response post(String query, byte[] file) {
        return post(TestTokens.of("unit"), query, file);
    }

    private static Response post(String token, String query, byte[] file) {
        return given().auth()
                .oauth2(token)
                .multiPart("file", "样例.bin", file)
                .post("/api/v1/target-documents?fiscalYear=2023" + query);
    }
}
