package io.jixiao.benchmarks.documents;

import io.jixiao.benchmarks.documents.DocumentsBenchmark.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Files in and out over HTTP, as a user's program would send and fetch them.
final class Documents {

    private static final String BOUNDARY = "jixiao-benchmark";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(50).toNanos();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final DocumentSite site;

    Documents(DocumentSite site) {
        this.site = site;
    }

    /// @param answered seconds until 202, and `seconds` until every draft was stored
    record Imported(double seconds, double answered, long serviceMicros, long postgresMicros) {}

    /// Anything but a new draft for every table ends the run.
    Imported imported(List<byte[]> files, int year, int tables) {
        long service = site.service().cpuMicros();
        long postgres = site.postgres().cpuMicros();
        long began = System.nanoTime();
        var address = sent(files, year).headers().firstValue("Location").orElseThrow();
        double answered = seconds(began);
        var body = followed(URI.create(address));
        if (!body.contains("\"CREATED\":" + tables + "}")) {
            throw new IllegalStateException("not every table became a draft: " + shortened(body));
        }
        return new Imported(
                seconds(began),
                answered,
                site.service().cpuMicros() - service,
                site.postgres().cpuMicros() - postgres);
    }

    /// The two departments of a year, a file each.
    List<byte[]> printed(Format format, int year) {
        var type =
                switch (format) {
                    case DOCX -> "wordprocessingml.document";
                    case XLSX -> "spreadsheetml.sheet";
                };
        return TextForm.UNITS.stream()
                .map(
                        unit ->
                                "/api/v1/departments/130225000/%s/form?fiscalYear=%d"
                                        .formatted(unit, year))
                .map(
                        path ->
                                request(site.address(path))
                                        .header(
                                                "Accept",
                                                "application/vnd.openxmlformats-officedocument."
                                                        + type)
                                        .build())
                .map(request -> answer(request, BodyHandlers.ofByteArray(), 200).body())
                .toList();
    }

    private HttpResponse<String> sent(List<byte[]> files, int year) {
        var request =
                request(site.address("/api/v1/target-documents?fiscalYear=" + year))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Prefer", "respond-async")
                        .POST(BodyPublishers.ofByteArray(multipart(files)))
                        .build();
        return answer(request, BodyHandlers.ofString(), 202);
    }

    private String followed(URI address) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var body = answer(request(address).build(), BodyHandlers.ofString(), 200).body();
            if (!body.contains("\"status\":\"RUNNING\"")) {
                return body;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        throw new IllegalStateException("an import has not ended within " + PATIENCE);
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + site.token());
    }

    private static <T> HttpResponse<T> answer(
            HttpRequest request, HttpResponse.BodyHandler<T> body, int expected) {
        try {
            var answer = HTTP.send(request, body);
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(
                        request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("ask " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }

    private static byte[] multipart(List<byte[]> files) {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < files.size(); i++) {
            body.writeBytes(
                    """
                    --%s\r
                    Content-Disposition: form-data; name="file"; filename="%d"\r
                    Content-Type: application/octet-stream\r
                    \r
                    """
                            .formatted(BOUNDARY, i)
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(files.get(i));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(body.length(), 1_000));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
