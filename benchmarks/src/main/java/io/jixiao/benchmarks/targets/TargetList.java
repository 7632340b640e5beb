package io.jixiao.benchmarks.targets;

import io.jixiao.benchmarks.ServiceUnderTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The list of one service, asked over HTTP.
///
/// @param everywhere a token that sees every county
/// @param oneCounty a token that sees one
record TargetList(ServiceUnderTest service, int targets, String everywhere, String oneCounty) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern ITEM = Pattern.compile("\"projectCode\":");
    private static final Pattern HEAP =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*\\} (\\S+)");
    private static final int WIDEST_PAGE = 500;

    /// What came of a walk from the first page to the last.
    ///
    /// @param cursors of every page but the first
    record Walk(int items, List<String> cursors, Duration time, long mostHeapBytes) {}

    /// The body; anything but 200 ends the run.
    String ask(Question question) {
        var token = question.ofOneCounty() ? oneCounty : everywhere;
        var request =
                HttpRequest.newBuilder(service.address("/api/v1/targets?" + question.query()))
                        .header("Authorization", "Bearer " + token)
                        .timeout(Duration.ofSeconds(60))
                        .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(question + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("ask " + question, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }

    static int items(String body) {
        return Math.toIntExact(ITEM.matcher(body).results().count());
    }

    Walk walk() {
        long began = System.nanoTime();
        int items = 0;
        long mostHeap = 0;
        var cursors = new ArrayList<String>();
        String cursor = "";
        while (true) {
            var body = ask(new Question("limit=" + WIDEST_PAGE + "&cursor=" + cursor, false));
            items += items(body);
            mostHeap = Math.max(mostHeap, heapBytes());
            var next = NEXT.matcher(body);
            if (!next.find()) {
                var time = Duration.ofNanos(System.nanoTime() - began);
                return new Walk(items, List.copyOf(cursors), time, mostHeap);
            }
            cursor = next.group(1);
            cursors.add(cursor);
        }
    }

    private long heapBytes() {
        var request = HttpRequest.newBuilder(service.managed("/q/metrics")).build();
        try {
            var body = HTTP.send(request, BodyHandlers.ofString()).body();
            return HEAP.matcher(body)
                    .results()
                    .mapToLong(each -> (long) Double.parseDouble(each.group(1)))
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException("metrics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading metrics", e);
        }
    }
}
