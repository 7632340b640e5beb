package io.jixiao.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jixiao.kernel.Money;
import io.jixiao.local.Deployable;
import io.jixiao.local.issuer.Role;
import io.jixiao.system.CouncilYear.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A council's 21,447 payment lines through all channels at once, in overlapping slices")
@ExtendWith(OneSystem.class)
class ThroughEveryChannelIT {

    private static final Path FILE =
            Path.of(
                    System.getProperty("jixiao.corpus", "absent"),
                    "payments/uk-harrogate-2019-20.csv");

    private final RunningSystem system;

    ThroughEveryChannelIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void each_line_counts_once_whatever_channels_it_came_through() {
        assumeTrue(Files.exists(FILE), "the corpus is absent: " + FILE);
        var year = CouncilYear.read(FILE);
        assertThat(year.total()).as("as published").isEqualTo(Money.ofYuan("39673178.10"));
        var wave = system.ready(year.asWave());
        system.dayIs("2023-12-31");
        var lines = year.lines();

        allAtOnce(
                () -> byTopic(lines.subList(0, 9_000)),
                () -> byNdjson(lines.subList(4_000, 13_000)),
                () -> byCsv(lines.subList(8_000, 17_000)),
                () -> byJson(lines.subList(12_500, 21_000)),
                () -> byTopic(lines.subList(16_000, lines.size())),
                () -> oneByOne(lines.subList(20_800, 21_300)));

        system.assertExact(wave);
    }

    private static void allAtOnce(Runnable... channels) {
        var running =
                Stream.of(channels)
                        .map(
                                channel ->
                                        CompletableFuture.runAsync(
                                                channel, Thread::startVirtualThread))
                        .toList();
        running.forEach(CompletableFuture::join);
    }

    private void byTopic(List<Line> lines) {
        new PaymentStream(system.stack())
                .send(
                        lines.stream()
                                .map(
                                        line ->
                                                new ProducerRecord<>(
                                                        PaymentStream.TOPIC,
                                                        line.projectCode(),
                                                        line.json()))
                                .toList());
    }

    private void byNdjson(List<Line> lines) {
        batch(
                lines.stream().map(Line::json).collect(Collectors.joining("\n")),
                "application/x-ndjson");
    }

    private void byJson(List<Line> lines) {
        batch(
                lines.stream().map(Line::json).collect(Collectors.joining(",", "[", "]")),
                "application/json");
    }

    private void byCsv(List<Line> lines) {
        var rows = lines.stream().map(Line::csv).collect(Collectors.joining("\n"));
        batch(CouncilYear.CSV_HEADER + "\n" + rows, "text/csv");
    }

    private void batch(String body, String type) {
        system.api()
                .send(Role.TREASURY, Deployable.EXECUTION, "POST", "/payment-batches", body, type)
                .orFail(type);
    }

    private void oneByOne(List<Line> lines) {
        for (var line : lines) {
            system.api()
                    .send(
                            Role.TREASURY,
                            Deployable.EXECUTION,
                            "POST",
                            "/payments",
                            line.json(),
                            "application/json")
                    .orFail(line.payCertNo());
        }
    }
}
