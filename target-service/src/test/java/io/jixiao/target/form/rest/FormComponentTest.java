package io.jixiao.target.form.rest;

import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.approved;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.drafted;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static io.jixiao.target.target.rest.Requests.investmentPromotion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// Forms and notices over HTTP, from what is on file.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class FormComponentTest {

    private static final String BODY = "word/document.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void prints_a_target_in_the_format_the_caller_likes_best() {
        var request = drafted(fresh(infrastructureMaintenance()));
        assertThat(part(form(request, MediaTypes.DOCX), BODY)).contains("园区基础设施维护及企业服务费绩效目标表");
        assertThat(part(form(request, MediaTypes.XLSX), SHEET)).contains("≥1000米");
        var either = MediaTypes.DOCX + ";q=0.5, " + MediaTypes.XLSX;
        assertThat(form(request, either).contentType()).startsWith(MediaTypes.XLSX);
        assertThat(form(request, MediaTypes.DOCX).header("Content-Disposition"))
                .startsWith("attachment; filename=\"" + code(request) + "-2023-.docx\"")
                .endsWith("-2023-%E7%BB%A9%E6%95%88%E7%9B%AE%E6%A0%87%E8%A1%A8.docx");
        assertThat(form(request, MediaTypes.DOCX).asByteArray())
                .isEqualTo(form(request, MediaTypes.DOCX).asByteArray());
        as("unit").accept("application/pdf").get(address(request) + "/form").then().statusCode(406);
    }

    @Test
    void prints_an_approved_version_and_knows_no_other() {
        var request = approved(fresh(investmentPromotion()));
        assertThat(
                        part(
                                as("unit")
                                        .accept(MediaTypes.DOCX)
                                        .get(address(request) + "/form?version=1"),
                                BODY))
                .contains("招商经费");
        as("unit")
                .accept(MediaTypes.DOCX)
                .get(address(request) + "/form?version=2")
                .then()
                .statusCode(404)
                .body("code", equalTo("version.absent"));
        as("unit")
                .accept(MediaTypes.DOCX)
                .get(address(request) + "/form?version=one")
                .then()
                .statusCode(400);
    }

    @Test
    void shows_nobody_what_is_not_theirs() {
        var request = approved(fresh(investmentPromotion()));
        var neighbour = bearing(TestTokens.of("unit", "neighbour", "130225000/480003"));
        for (var what : new String[] {"/form", "/approval-notice"}) {
            neighbour
                    .accept(MediaTypes.DOCX)
                    .get(address(request) + what)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("target.absent"));
            neighbour
                    .accept(MediaTypes.DOCX)
                    .get("/api/v1/departments/130225000/480002" + what + "?fiscalYear=2023")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("form.nothing"));
        }
    }

    @Test
    void prints_a_department_with_its_goals_and_the_tables_of_all_units_below() {
        var one = drafted(of("481001", infrastructureMaintenance()));
        var other = drafted(of("481002", investmentPromotion()));
        var department = "/api/v1/departments/130225000/481";
        bearing(TestTokens.of("department", "head", "130225000/481"))
                .body(
                        """
                        {"unitName": "乐亭县城区工业聚集区", "overall": "发布对外招商项目",
                         "subGoals": [{"name": "招商经费", "goal": "多储备意向投资项目",
                                       "indicators": [{"name": "企业满意度", "printed": "≥90%"}]}],
                         "safeguards": ["完善制度建设"]}""")
                .put(department + "/goals/2023")
                .then()
                .statusCode(201);
        var file = part(department(department + "/form?fiscalYear=2023", MediaTypes.XLSX), SHEET);
        assertThat(file)
                .contains("发布对外招商项目", "企业满意度≥90%", "1、完善制度建设")
                .containsSubsequence(code(one), code(other));
        department(department + "/form", MediaTypes.DOCX)
                .then()
                .statusCode(422)
                .body("code", equalTo("field.required"));
        department(department + "/approval-notice?fiscalYear=2023", MediaTypes.DOCX)
                .then()
                .statusCode(409)
                .body("code", equalTo("notice.not-approved"));
    }

    @Test
    void prints_the_notice_of_what_was_approved_only() {
        var approved = approved(of("482001", investmentPromotion()));
        var pending = drafted(of("482001", infrastructureMaintenance()));
        var unit = "/api/v1/departments/130225000/482001/approval-notice?fiscalYear=2023";
        assertThat(part(department(unit, MediaTypes.DOCX), BODY))
                .contains("绩批〔2023〕130225000-482001号", code(approved), "现批复1个项目", "另有1个项目尚未批复")
                .doesNotContain(code(pending));
        assertThat(part(department(address(approved) + "/approval-notice", MediaTypes.DOCX), BODY))
                .contains("-1号", "优", "2023-01-01");
        department(address(pending) + "/approval-notice", MediaTypes.DOCX)
                .then()
                .statusCode(409)
                .body("title", containsString(code(pending)));
    }

    private static ObjectNode of(String unitCode, ObjectNode request) {
        return fresh(request).put("unitCode", unitCode);
    }

    private static Response form(ObjectNode request, String accept) {
        return as("unit").accept(accept).get(address(request) + "/form");
    }

    private static Response department(String address, String accept) {
        return as("finance-section").accept(accept).get(address);
    }

    private static String code(ObjectNode request) {
        return request.get("projectCode").asText();
    }

    private static String part(Response response, String name) {
        response.then().statusCode(200);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(response.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError(name + " is missing in " + response.asString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
