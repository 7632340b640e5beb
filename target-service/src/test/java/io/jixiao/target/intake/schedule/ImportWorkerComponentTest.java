package io.jixiao.target.intake.schedule;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kit.identity.Roles;
import io.jixiao.target.intake.AdvanceImport.Outcome;
import io.jixiao.target.intake.AdvanceImport.Step;
import io.jixiao.target.intake.FormReading;
import io.jixiao.target.intake.Given;
import io.jixiao.target.intake.ImportReadings;
import io.jixiao.target.intake.ImportRun;
import io.jixiao.target.intake.ImportRun.Status;
import io.jixiao.target.intake.ImportRuns;
import io.jixiao.target.intake.ReadFiles;
import io.jixiao.target.intake.Upload;
import io.jixiao.target.intake.sample.Sample;
import io.jixiao.target.intake.sample.SampleText;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A worker that vanishes is played by this test: it claims an import, does part of it and is not
/// heard of again. The service's own worker is the other one.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ImportWorkerComponentTest {

    private static final String VANISHED = "vanished";
    private static final int TABLES = 60;
    private static final int CHUNK = 20;
    private static final Instant AT = Instant.parse("2023-03-01T00:00:00Z");

    @Inject ImportRuns runs;
    @Inject ReadFiles readFiles;
    @Inject Impersonation impersonation;

    private final Path folder = Path.of("target", "import-worker");

    @Test
    void what_a_vanished_worker_began_another_ends_once_and_whole() {
        var prefix = "13022523V";
        var run = claimed(prefix, Duration.ofSeconds(3));
        var forms = forms(run);
        assertThat(impersonation.advance(run, step(run, 3), forms)).isEqualTo(Outcome.ADVANCED);
        assertThatThrownBy(() -> impersonation.advance(run, step(run, 3), brokenAt(30, forms)))
                .isInstanceOf(NullPointerException.class);
        assertThat(runs.find(run.id(), "unit").orElseThrow().done()).isEqualTo(CHUNK);
        target(prefix, CHUNK).then().statusCode(200);
        target(prefix, CHUNK + 1).then().statusCode(404);

        var seen = new ArrayList<Integer>();
        await().atMost(60, SECONDS)
                .untilAsserted(
                        () -> {
                            seen.add(asUnit().get(address(run)).path("done"));
                            asUnit().get(address(run)).then().body("status", is("DONE"));
                        });
        assertThat(seen).isSorted().first().isEqualTo(CHUNK);
        asUnit().get(address(run))
                .then()
                .body("done", is(TABLES))
                .body("counts.CREATED", is(TABLES))
                .body("counts.UNCHANGED", nullValue());
        assertThat(
                        asUnit().get(address(run) + "/outcomes?limit=500")
                                .<List<String>>path("items.projectCode"))
                .isEqualTo(
                        IntStream.rangeClosed(1, TABLES).mapToObj(i -> code(prefix, i)).toList());
    }

    @Test
    void a_worker_that_comes_back_late_has_nothing_to_say_any_more() {
        var run = claimed("13022523W", Duration.ofSeconds(1));
        await().atMost(60, SECONDS)
                .until(() -> runs.find(run.id(), "unit").orElseThrow().status() == Status.DONE);
        assertThat(impersonation.advance(run, step(run, 60), forms(run))).isEqualTo(Outcome.LOST);
        assertThat(runs.fail(run.id(), VANISHED, AT)).isFalse();
        asUnit().get(address(run)).then().body("counts.CREATED", is(TABLES));
    }

    @Test
    void a_worker_that_has_lost_an_import_cannot_fail_it() {
        var run = claimed("13022523X", Duration.ofMinutes(5));
        assertThat(runs.fail(run.id(), "somebody else", AT)).isFalse();
        assertThat(runs.find(run.id(), "unit").orElseThrow().status()).isEqualTo(Status.RUNNING);
        assertThat(runs.fail(run.id(), VANISHED, AT)).isTrue();
        asUnit().header("Accept-Language", "en")
                .get(address(run))
                .then()
                .body("status", is("FAILED"))
                .body("message", startsWith("stopped by a fault of the system: 0 of 60"));
    }

    @Test
    void what_was_done_before_a_cancellation_stays_and_the_answer_says_so() {
        var prefix = "13022523Y";
        var run = claimed(prefix, Duration.ofMinutes(5));
        var forms = forms(run);
        impersonation.advance(run, step(run, 300), forms);
        asUnit().header("Accept-Language", "en")
                .post(address(run) + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"))
                .body("message", is("cancelled: 20 of 60 tables are done, and stay as they are"))
                .body("done", is(CHUNK))
                .body("counts.CREATED", is(CHUNK));
        assertThat(impersonation.advance(run, step(run, 300), forms)).isEqualTo(Outcome.LOST);
        target(prefix, CHUNK).then().statusCode(200);
        target(prefix, CHUNK + 1).then().statusCode(404);
    }

    /// Added and claimed in one transaction, so that the service's worker never sees it free.
    private ImportRun claimed(String prefix, Duration lease) {
        var given = new Given(FiscalYear.of(2023), "130225000", Optional.empty(), Optional.empty());
        var run =
                new ImportRun(
                        UUID.randomUUID().toString(),
                        given,
                        false,
                        DataScope.of(List.of("130225000/")),
                        "unit",
                        Set.of(Roles.UNIT),
                        Status.RUNNING,
                        TABLES,
                        0,
                        AT,
                        Optional.empty());
        var upload = upload(prefix);
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            runs.add(run, List.of(), List.of(upload));
                            return runs.claim(VANISHED, lease).orElseThrow();
                        });
    }

    private Upload upload(String prefix) {
        try {
            Files.createDirectories(folder);
            var path = folder.resolve("tables.txt");
            Files.writeString(path, SampleText.of(Sample.many(TABLES, prefix)));
            return new Upload("tables.txt", path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<FormReading> forms(ImportRun run) {
        var read = readFiles.read(runs.files(run.id(), folder), run.given());
        return ImportReadings.once(read.readings());
    }

    /// Storing this one ends in an exception, as a kill would.
    private static List<FormReading> brokenAt(int position, List<FormReading> forms) {
        var broken = new ArrayList<>(forms);
        broken.set(position, null);
        return broken;
    }

    private static Step step(ImportRun run, int leaseSeconds) {
        return new Step(run.id(), VANISHED, CHUNK, Duration.ofSeconds(leaseSeconds), AT);
    }

    private static Response target(String prefix, int number) {
        return asUnit().get("/api/v1/targets/" + code(prefix, number) + "/2023");
    }

    private static String code(String prefix, int number) {
        return prefix + "%012d".formatted(number);
    }

    private static String address(ImportRun run) {
        return "/api/v1/target-documents/" + run.id();
    }

    private static RequestSpecification asUnit() {
        return given().auth().oauth2(TestTokens.of("unit"));
    }
}
