package io.jixiao.execution.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("The same payments through every channel")
class ChannelsComponentTest {

    private static final String TOPIC = "finance.payments.v1";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FIELDS =
            "source,mofDivCode,fiscalYear,payCertNo,lineNo,kind,projectCode,unitCode,fundTypeCode,"
                    + "amount,vouDate,xpayDate,payee,use,original.mofDivCode,"
                    + "original.fiscalYear,original.payCertNo";

    private final FinanceSystem finance = new FinanceSystem();
    private final String project = finance.newProject();
    private final String voucher = finance.newVoucher();
    private final List<ObjectNode> lines =
            List.of(
                    finance.payment(project, voucher, "10000.00"),
                    finance.payment(project, voucher, "10000.00"),
                    finance.payment(project, voucher, "10000.01"),
                    finance.payment(finance.newProject(), finance.newVoucher(), "1.00"),
                    finance.refund(project, finance.newVoucher(), "-1.00", "none"),
                    finance.refund(project, finance.newVoucher(), "-20000.00", voucher),
                    finance.payment(project, finance.newVoucher(), "1.001"),
                    finance.payment(project, finance.newVoucher(), "1.00")
                            .put("vouDate", "gestern"),
                    finance.payment(project, finance.newVoucher(), "0.00").put("kind", "GIFT"),
                    finance.payment(project, finance.newVoucher(), "1.00").put("source", "bank"));
    private final List<String> expected =
            List.of(
                    "ACCEPTED",
                    "REPLAYED",
                    "CONFLICT payment.conflict /amount",
                    "PARKED payment.parked-project",
                    "PARKED payment.parked-voucher",
                    "REJECTED original.exceeded",
                    "REJECTED money.form /amount",
                    "REJECTED date.form /vouDate",
                    "REJECTED field.choice payment.amount-sign /kind /amount",
                    "REJECTED payment.source-not-yours /source");

    @BeforeEach
    void approved() {
        finance.dayIs("2023-06-30");
        finance.approves(project);
    }

    @Test
    void the_same_lines_have_the_same_outcomes_rehearsed_posted_and_one_by_one()
            throws IOException {
        var texts = lines.stream().map(ObjectNode::toString).toList();
        var ndjson = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
        var array = texts.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(rehearsed(NDJSON, ndjson)).isEqualTo(expected);
        assertThat(rehearsed("application/json", array)).isEqualTo(expected);
        assertThat(rehearsed("text/csv; charset=UTF-8", csv())).isEqualTo(expected);
        assertThat(rehearsed(XLSX, xlsx())).isEqualTo(expected);
        assertThat(lines.stream().map(this::single).toList()).isEqualTo(expected);
    }

    @Test
    void a_workbook_is_posted_as_it_was_rehearsed() throws IOException {
        assertThat(rehearsed(XLSX, xlsx())).isEqualTo(expected);
        assertThat(outcomes(XLSX, xlsx(), false)).isEqualTo(expected);
        assertThat(finance.paid(project)).isEqualTo("10000.00");
    }

    /// But for the source: who may send which is for the topic's access list to say.
    @Test
    void the_topic_keeps_what_the_others_answer() {
        var sent = lines.subList(0, lines.size() - 1);
        var last = sent.getLast();
        finance.send(
                TOPIC, project, sent.stream().map(ObjectNode::toString).toArray(String[]::new));
        await().atMost(FinanceSystem.PATIENCE).until(() -> letters().containsKey(last.toString()));
        assertThat(kept(sent)).isEqualTo(expected.subList(0, sent.size()));
        assertThat(finance.paid(project)).isEqualTo("10000.00");
    }

    /// By what was sent: all codes, all places.
    private Map<String, String> letters() {
        return finance.records(TOPIC + ".dlq").stream()
                .collect(
                        Collectors.toMap(
                                each -> new String(each.value(), StandardCharsets.UTF_8),
                                each ->
                                        codesAndPlaces(
                                                FinanceSystem.header(each, "dead-letter-reason")),
                                (first, _) -> first));
    }

    private static String codesAndPlaces(String reason) {
        var codes = new ArrayList<String>();
        var places = new ArrayList<String>();
        for (var told : reason.split("; ")) {
            var words = told.split(" ");
            codes.add(words[0].startsWith("/") ? words[1] : words[0]);
            Stream.of(words[0]).filter(word -> word.startsWith("/")).forEach(places::add);
        }
        codes.addAll(places);
        return String.join(" ", codes);
    }

    private List<String> kept(List<ObjectNode> sent) {
        var letters = letters();
        var seen = new HashSet<String>();
        return sent.stream()
                .map(
                        line -> {
                            var letter = letters.get(line.toString());
                            if (letter == null) {
                                return inTheDatabase(line, seen.add(line.toString()));
                            }
                            var conflict = letter.contains("payment.conflict");
                            return (conflict ? "CONFLICT " : "REJECTED ") + letter;
                        })
                .toList();
    }

    private String inTheDatabase(ObjectNode line, boolean isFirst) {
        var found = finance.find(line.path("payCertNo").asText()).jsonPath();
        assertThat(found.getList("items")).hasSize(1);
        if (found.getString("items[0].state").equals("PARKED")) {
            return "PARKED " + found.getString("items[0].waitsFor.code");
        }
        assertThat(found.getBoolean("items[0].counted")).isTrue();
        return isFirst ? "ACCEPTED" : "REPLAYED";
    }

    @Test
    void the_template_is_there_and_sends_nothing_as_it_is() {
        var template =
                finance.treasury()
                        .get("/api/v1/payment-batches/template")
                        .then()
                        .statusCode(200)
                        .contentType(XLSX)
                        .extract()
                        .asByteArray();
        finance.treasury()
                .contentType(XLSX)
                .body(template)
                .post("/api/v1/payment-batches")
                .then()
                .statusCode(200)
                .body("lines", equalTo(0));
    }

    @Test
    void a_file_in_the_folder_is_put_away_with_its_outcomes() throws IOException {
        var name = UUID.randomUUID() + ".csv";
        drop(name, csv());
        var sheet = put("done", name);
        assertThat(sheet.stream().skip(1).map(ChannelsComponentTest::ofSheet))
                .containsExactlyElementsOf(expected);
        assertThat(finance.paid(project)).isEqualTo("10000.00");
        drop(name, "支付凭证号,颜色\n0001,红".getBytes(StandardCharsets.UTF_8));
        assertThat(put("failed", name).getLast()).contains("batch.column-unknown");
        drop(name, csv());
        assertThat(put("done", "2-" + name).get(1)).contains("REPLAYED");
    }

    private static String ofSheet(String row) {
        var cells = row.replace("\"", "").split(",", -1);
        return String.join(" ", cells[1], cells[3], cells[4]).strip();
    }

    /// Written beside, then renamed, as it should be.
    private void drop(String name, byte[] content) throws IOException {
        var folder = Files.createDirectories(Path.of("target/payments-in"));
        var part = Files.write(folder.resolve(name + ".part"), content);
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(part, folder.resolve(name));
    }

    private List<String> put(String where, String name) throws IOException {
        var folder = Path.of("target/payments-in", where);
        await().atMost(FinanceSystem.PATIENCE).until(() -> Files.exists(folder.resolve(name)));
        return Files.readAllLines(folder.resolve(name + ".outcomes.csv"));
    }

    private List<String> rehearsed(String type, byte[] body) {
        return outcomes(type, body, true);
    }

    private List<String> outcomes(String type, byte[] body, boolean dryRun) {
        List<Map<String, Object>> found =
                finance.treasury()
                        .contentType(type)
                        .queryParam("dryRun", dryRun)
                        .body(body)
                        .post("/api/v1/payment-batches")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("outcomes");
        return found.stream().map(each -> told(each.get("outcome"), each.get("problem"))).toList();
    }

    /// The outcome, all codes, all places.
    private static String told(Object outcome, Object problem) {
        var codes = new ArrayList<Object>(List.of(outcome));
        var places = new ArrayList<Object>();
        if (problem != null) {
            for (var each : (List<?>) ((Map<?, ?>) problem).get("errors")) {
                codes.add(((Map<?, ?>) each).get("code"));
                places.add(((Map<?, ?>) each).get("place"));
            }
        }
        return Stream.concat(codes.stream(), places.stream())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private String single(ObjectNode line) {
        var answer = finance.posts(line);
        var body = answer.jsonPath();
        return switch (answer.statusCode()) {
            case 201 -> "ACCEPTED";
            case 200 -> "REPLAYED";
            case 202 -> told("PARKED", body.getMap("problem"));
            case 409 -> told("CONFLICT", body.getMap(""));
            default -> told("REJECTED", body.getMap(""));
        };
    }

    private String cell(ObjectNode line, String field) {
        return line.at("/" + field.replace('.', '/')).asText();
    }

    private byte[] csv() {
        var rows = new ArrayList<String>();
        rows.add(FIELDS);
        for (var line : lines) {
            rows.add(
                    Stream.of(FIELDS.split(","))
                            .map(field -> cell(line, field))
                            .collect(Collectors.joining(",")));
        }
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    /// Filled in as people do: amounts are numbers, the rest is text.
    private byte[] xlsx() throws IOException {
        var file = new ByteArrayOutputStream();
        var fields = FIELDS.split(",");
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("支付明细");
            for (int column = 0; column < fields.length; column++) {
                sheet.value(0, column, fields[column]);
                for (int row = 0; row < lines.size(); row++) {
                    var text = cell(lines.get(row), fields[column]);
                    if (fields[column].equals("amount")) {
                        sheet.value(row + 1, column, new BigDecimal(text));
                    } else {
                        sheet.value(row + 1, column, text);
                    }
                }
            }
        }
        return file.toByteArray();
    }
}
