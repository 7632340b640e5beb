package io.jixiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.jixiao.local.Deployable;
import io.jixiao.local.issuer.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// The finance system: pushes payments over REST, in bulk and over Kafka, some of them twice.
record Spending(Year year) {

    private static final String TOPIC = "finance.payments.v1";
    private static final String[] HEADS = {"支付凭证", "支付日期", "金额(元)", "项目", "用途", "渠道", "结果"};
    private static final List<String> COLUMNS =
            List.of(
                    "source",
                    "mofDivCode",
                    "fiscalYear",
                    "payCertNo",
                    "lineNo",
                    "kind",
                    "projectCode",
                    "unitCode",
                    "fundTypeCode",
                    "amount",
                    "vouDate",
                    "xpayDate",
                    "payee",
                    "use");

    /// Pushes what was paid after `from` and not after `until`; the business date is `until`.
    void arrives(LocalDate from, LocalDate until) {
        year.dayIs(until);
        year.story().chapter("支付 至 " + until, "Payments");
        var payments = Material.paymentsBetween(from, until);
        var table = Table.of(HEADS);
        for (var channel : payments.stream().map(Material.Paid::channel).distinct().toList()) {
            var ofChannel = payments.stream().filter(p -> p.channel().equals(channel)).toList();
            push(channel, ofChannel, table);
        }
        year.story().show(table);
    }

    private void push(String channel, List<Material.Paid> payments, Table table) {
        switch (channel) {
            case "REST" -> payments.forEach(each -> singly(each, table));
            case "BULK" -> inBulk(payments, ndjson(payments), "application/x-ndjson", table);
            case "CSV" -> inBulk(payments, csv(payments), "text/csv", table);
            case "KAFKA" -> overKafka(payments, table);
            default -> throw new SampleFailure("no channel " + channel);
        }
    }

    private void singly(Material.Paid paid, Table table) {
        var sent = sent(List.of(paid));
        for (int i = 0; i < sent.size(); i++) {
            var payment = sent.get(i).payment();
            var answer =
                    year.api()
                            .post(Role.TREASURY, Deployable.EXECUTION, "/payments", payment)
                            .orFail("payment " + payment);
            var outcome = answer.replayed() ? "REPLAYED" : outcome(answer.body());
            expectOutcome(sent, i, outcome);
            row(table, payment, "REST", outcome);
        }
    }

    private void inBulk(List<Material.Paid> payments, String body, String type, Table table) {
        var answer =
                year.api()
                        .send(
                                Role.TREASURY,
                                Deployable.EXECUTION,
                                "POST",
                                "/payment-batches",
                                body,
                                type)
                        .orFail("payment batch");
        var outcomes = answer.body().findPath("outcomes");
        var sent = sent(payments);
        year.story().expect("outcomes of the batch", sent.size(), outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            var outcome = outcome(outcomes.get(i));
            expectOutcome(sent, i, outcome);
            row(table, sent.get(i).payment(), type.equals("text/csv") ? "CSV" : "NDJSON", outcome);
        }
    }

    /// Waits until the last one can be seen: the topic answers nobody.
    private void overKafka(List<Material.Paid> payments, Table table) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", year.stack().kafka());
        settings.put("acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var each : sent(payments)) {
                var project = each.payment().path("projectCode").asText();
                var record = new ProducerRecord<>(TOPIC, project, each.payment().toString());
                producer.send(record).get();
            }
        } catch (ExecutionException e) {
            throw new SampleFailure("Kafka: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleFailure("interrupted");
        }
        for (var each : payments) {
            var path =
                    "/payments?fiscalYear=%d&payCertNo=%s"
                            .formatted(Material.YEAR, cert(each.payment()));
            Eventually.see(
                    "payment " + cert(each.payment()),
                    () ->
                            !year.api()
                                    .get(Role.AUDITOR, Deployable.EXECUTION, path)
                                    .body()
                                    .path("items")
                                    .isEmpty());
            row(table, each.payment(), each.twice() ? "Kafka ×2" : "Kafka", "ACCEPTED");
        }
    }

    private static List<Material.Paid> sent(List<Material.Paid> payments) {
        var sent = new ArrayList<Material.Paid>();
        for (var each : payments) {
            sent.add(each);
            if (each.twice()) {
                sent.add(each);
            }
        }
        return sent;
    }

    private void expectOutcome(List<Material.Paid> sent, int at, String outcome) {
        year.story()
                .expect(
                        "outcome of " + cert(sent.get(at).payment()),
                        isRepeat(sent, at) ? "REPLAYED" : "ACCEPTED",
                        outcome);
    }

    private static boolean isRepeat(List<Material.Paid> sent, int at) {
        return at > 0 && sent.get(at - 1).equals(sent.get(at));
    }

    private static String ndjson(List<Material.Paid> payments) {
        return sent(payments).stream()
                .map(each -> each.payment().toString())
                .collect(Collectors.joining("\n"));
    }

    private static String csv(List<Material.Paid> payments) {
        return sent(payments).stream()
                .map(each -> line(each.payment()))
                .collect(Collectors.joining("\n", String.join(",", COLUMNS) + "\n", "\n"));
    }

    private static String line(JsonNode payment) {
        return COLUMNS.stream()
                .map(column -> payment.path(column).asText())
                .collect(Collectors.joining(","));
    }

    private static void row(Table table, JsonNode payment, String channel, String outcome) {
        table.row(
                cert(payment),
                payment.path("xpayDate").asText(),
                payment.path("amount").asText(),
                Names.shortOf(payment.path("projectCode").asText()),
                payment.path("use").asText(),
                channel,
                Names.outcome(outcome));
    }

    private static String outcome(JsonNode answer) {
        return answer.path("outcome").asText();
    }

    private static String cert(JsonNode payment) {
        return payment.path("payCertNo").asText();
    }
}
