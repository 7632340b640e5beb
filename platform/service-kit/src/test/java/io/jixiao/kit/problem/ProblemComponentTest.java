package io.jixiao.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.jixiao.kit.trial.BreakableStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BreakableStack.class)
@DisplayName("Whatever ends a request early is answered with a problem")
class ProblemComponentTest {

    private static final String TRIALS = "/api/v1/trials";

    @TestHTTPResource(TRIALS)
    URI trials;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /api/v1/nothing           | 404 | http.404       | 没有这个地址或对象 | no such address or object
                    GET    | /nothing                  | 404 | http.404       | 没有这个地址或对象 | no such address or object
                    GET    | /api/v1/trials/abc        | 404 | http.404       | 没有这个地址或对象 | no such address or object
                    DELETE | /api/v1/trials            | 405 | http.405       | 此地址不支持该方法 | this address does not know the method
                    GET    | /api/v1/trials?limit=900  | 400 | limit.range    | 每页条数 900 不在 1 至 500 之间 | limit 900 is not within 1 to 500
                    GET    | /api/v1/trials?limit=abc  | 400 | parameter.form | 参数 limit 的格式不对：abc | parameter limit has the wrong form: abc
                    GET    | /api/v1/trials?day=2023-02-30 | 400 | parameter.form | 参数 day 的格式不对：2023-02-30 | parameter day has the wrong form: 2023-02-30
                    GET    | /api/v1/trials?colour=BLUE | 400 | parameter.form | 参数 colour 的格式不对：BLUE | parameter colour has the wrong form: BLUE
                    GET    | /api/v1/trials/admin      | 403 | role.missing   | 您的角色不能进行此操作 | your role may not do this
                    PUT    | /api/v1/trials/conflict   | 409 | etag.stale     | 内容已被他人修改：您的版本 "1"，当前版本 "2" | somebody changed it meanwhile: yours is "1", current is "2"
                    PUT    | /api/v1/trials/scope      | 403 | scope.outside  | 您的数据范围不含 130225000/999001 | your data scope does not cover 130225000/999001
                    POST   | /api/v1/trials/busy       | 429 | queue.full     | 请求过多，请稍后再试 | too many requests
                    GET    | /api/v1/trials/rule       | 422 | money.form     | 金额 1,000 格式不对 | amount 1,000 has the wrong form
                    GET    | /api/v1/trials/sql?state=08006 | 503 | database.away | 数据库暂不可用，请求未被受理 | the database is away; the request was not accepted
                    GET    | /api/v1/trials/sql?state=40P01 | 503 | database.busy | 他人正在修改同一数据，请求未被受理 | others were changing the same data; the request was not accepted
                    GET    | /api/v1/trials/sql?state=22003 | 400 | value.unstorable | 有的值过长、超出范围，或含有无法保存的字符 | a value is too long, out of range, or holds characters that cannot be kept
                    GET    | /api/v1/trials/bug        | 500 | unexpected     | 系统内部错误 | internal error
                    """)
    void in_chinese_and_in_english(
            String method, String path, int status, String code, String zh, String en) {
        isProblem(unit().header("Accept-Language", "zh-CN").request(method, path), status, code)
                .header("Content-Language", "zh")
                .body("title", equalTo(zh));
        isProblem(unit().header("Accept-Language", "en-GB").request(method, path), status, code)
                .header("Content-Language", "en")
                .body("title", equalTo(en));
    }

    @Nested
    class Nobody_gets_in {

        @Test
        void without_a_token() {
            isProblem(given().get(TRIALS), 401, "token.missing-or-invalid")
                    .header("WWW-Authenticate", "Bearer");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Bearer abc.def.ghi", "Bearer", "Basic dW5pdDp1bml0", "nonsense"})
        void with_something_else(String authorization) {
            isProblem(
                            given().header("Authorization", authorization).get(TRIALS),
                            401,
                            "token.missing-or-invalid")
                    .header("WWW-Authenticate", "Bearer");
        }

        @Test
        void with_a_token_of_another_issuer() {
            var token = TestTokens.of("unit");
            var forged = token.substring(0, token.lastIndexOf('.') + 1) + "c2lnbmF0dXJl";
            isProblem(given().auth().oauth2(forged).get(TRIALS), 401, "token.missing-or-invalid");
        }

        @Test
        void and_the_body_is_not_even_read() {
            isProblem(
                    given().contentType(ContentType.JSON).body("{nonsense").post(TRIALS),
                    401,
                    "token.missing-or-invalid");
        }
    }

    @Nested
    class A_body {

        @Test
        void of_another_type_is_not_supported() {
            isProblem(
                    unit().contentType("application/xml").body("<a/>").post(TRIALS),
                    415,
                    "http.415");
        }

        @Test
        void cannot_be_had_in_another_type() {
            isProblem(unit().accept("application/xml").get(TRIALS), 406, "http.406");
        }

        @Test
        void that_says_it_is_too_large_is_not_read() {
            isProblem(
                    unit().contentType("text/plain")
                            .body("x".repeat(70_000))
                            .post(TRIALS + "/text"),
                    413,
                    "http.413");
        }

        @Test
        void that_turns_out_too_large_is_refused() throws Exception {
            var request =
                    HttpRequest.newBuilder(URI.create(trials + "/text"))
                            .header("Authorization", "Bearer " + TestTokens.of("unit"))
                            .header("Content-Type", "text/plain")
                            .POST(
                                    HttpRequest.BodyPublishers.ofInputStream(
                                            () -> new ByteArrayInputStream(new byte[70_000])))
                            .build();
            try (var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                assertThat(answer.statusCode()).isEqualTo(413);
            }
        }

        @Test
        void is_read_strictly_and_all_its_faults_are_listed() {
            isProblem(
                            unit().contentType(ContentType.JSON)
                                    .body(
                                            """
                                            {"name":12,"count":1,"open":true,"day":20230331,
                                             "extra":1,"rows":[{},{},{"target":5}]}""")
                                    .post(TRIALS),
                            400,
                            "field.form")
                    .body("errors.place", hasItems("/name", "/day", "/extra", "/rows/2/target"));
        }

        @Test
        void that_is_no_json_is_told_line_and_column() {
            isProblem(
                            unit().contentType(ContentType.JSON).body("{\"name\":").post(TRIALS),
                            400,
                            "json.unreadable")
                    .body("title", equalTo("第 1 行第 9 列不是合法的 JSON"));
        }
    }

    @Test
    void a_fault_names_the_place_the_label_and_the_remedy() {
        isProblem(unit().get(TRIALS + "?limit=0"), 400, "limit.range")
                .body("errors[0].place", equalTo("/limit"))
                .body("errors[0].label", equalTo("每页条数"))
                .body("errors[0].remedy", equalTo("请更正 limit"))
                .body("instance", equalTo(TRIALS));
    }

    @Test
    void whoever_has_to_wait_is_told_how_long() {
        unit().post(TRIALS + "/busy").then().header("Retry-After", "7");
        unit().get(TRIALS + "/sql?state=57P01").then().header("Retry-After", "5");
        unit().get(TRIALS + "/sql?state=40001").then().header("Retry-After", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;q=x,_y!", "zh;q=abc", "*", "-", "de, fr", ""})
    void a_language_nobody_understands_is_answered_in_chinese(String acceptLanguage) {
        isProblem(
                        unit().header("Accept-Language", acceptLanguage).get(TRIALS + "/rule"),
                        422,
                        "money.form")
                .header("Content-Language", "zh");
    }

    @Test
    void characters_no_database_keeps_are_the_senders_fault() {
        isProblem(
                unit().urlEncodingEnabled(false).get(TRIALS + "/echo?text=a%00b"),
                400,
                "value.unstorable");
    }

    @Test
    void a_bug_is_logged_once_with_the_trace_it_is_answered_with() {
        var logged = new ArrayList<LogRecord>();
        var handler = collecting(logged);
        var logger = Logger.getLogger("");
        logger.addHandler(handler);
        try {
            isProblem(unit().get(TRIALS + "/bug"), 500, "unexpected")
                    .body("traceId", matchesPattern("[0-9a-f]{32}"));
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(logged)
                .filteredOn(record -> record.getLevel().intValue() >= 900)
                .singleElement()
                .satisfies(record -> assertThat(record.getThrown()).hasMessageContaining("Inside"));
    }

    private static RequestSpecification unit() {
        return given().auth().oauth2(TestTokens.of("unit", "unit", "130225000/480"));
    }

    private static ValidatableResponse isProblem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType(ProblemBody.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:jixiao:problem:" + code))
                .body("title", notNullValue())
                .body("errors.remedy", not(hasItems((Object) null)))
                .body(
                        not(
                                matchesPattern(
                                        "(?s).*(io\\.jixiao|java\\.|jakarta|Exception|\\tat ).*")));
    }

    private static Handler collecting(List<LogRecord> records) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                synchronized (records) {
                    records.add(record);
                }
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
