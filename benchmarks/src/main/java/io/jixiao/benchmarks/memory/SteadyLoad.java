package io.jixiao.benchmarks.memory;

import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Voucher;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.local.issuer.Role;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Payments on the topic and readers at the door, both on time.
record SteadyLoad(Site site, PaymentStream stream, int perSecond) {

    private static final int READS_PER_SECOND = 10;
    private static final List<String> READS =
            List.of(
                    "/api/v1/executions/%s/2023",
                    "/api/v1/executions/%s/2023/curve",
                    "/api/v1/executions?limit=20",
                    "/api/v1/alerts?limit=20");

    /// Returns when the last payment has been sent and the last answer has come.
    ///
    /// @return how many answers came
    int run() {
        long began = System.nanoTime();
        var token = site.token(Role.TREASURY);
        int answers = 0;
        try (var http = HttpClient.newHttpClient();
                var sender = site.topic().sender()) {
            int ticks = READS_PER_SECOND * stream.sent().size() / perSecond;
            for (int tick = 0; tick < ticks; tick++) {
                await(began + tick * TimeUnit.SECONDS.toNanos(1) / READS_PER_SECOND);
                sent(tick).forEach(sender::send);
                ask(http, token, tick);
                answers++;
            }
            sent(ticks).forEach(sender::send);
        }
        return answers;
    }

    private List<Voucher> sent(int tick) {
        var all = stream.sent();
        long from = (long) tick * perSecond / READS_PER_SECOND;
        long to = (long) (tick + 1) * perSecond / READS_PER_SECOND;
        return all.subList((int) Math.min(from, all.size()), (int) Math.min(to, all.size()));
    }

    private void ask(HttpClient http, String token, int number) {
        var code = stream.sent().get(number).projectCode();
        var address = site.service().address(READS.get(number % READS.size()).formatted(code));
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .timeout(Duration.ofSeconds(60))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("ask " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }

    private static void await(long due) {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }
}
