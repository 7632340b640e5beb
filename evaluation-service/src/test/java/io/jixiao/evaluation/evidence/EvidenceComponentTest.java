package io.jixiao.evaluation.evidence;

import static io.jixiao.evaluation.Wire.PARK_UPKEEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jixiao.contracts.TopicNames;
import io.jixiao.evaluation.Wire;
import io.jixiao.evaluation.scoring.Actual;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("Evidence from the topics")
class EvidenceComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject Evidence evidence;

    private final Wire wire = new Wire();

    @AfterEach
    void hang_up() {
        wire.close();
    }

    @Test
    void may_come_before_its_target() {
        wire.spending(PARK_UPKEEP, 2031, 3, "240000.00");
        wire.progress(PARK_UPKEEP, 2031, "01", 1, "700");
        wire.target("park-upkeep", 2031, _ -> {});
        var known = await().atMost(PATIENCE).until(() -> known(2031), EvidenceComponentTest::whole);
        assertThat(known.orElseThrow().spending().orElseThrow().paid().toYuan())
                .isEqualTo("240000.00");
    }

    @Test
    void of_a_lower_revision_is_dropped_and_a_replay_changes_nothing() {
        wire.target("park-upkeep", 2032, _ -> {});
        wire.spending(PARK_UPKEEP, 2032, 5, "250000.00");
        wire.progress(PARK_UPKEEP, 2032, "01", 2, "800");
        for (int replay = 0; replay < 2; replay++) {
            wire.spending(PARK_UPKEEP, 2032, 1, "1.00");
            wire.spending(PARK_UPKEEP, 2032, 5, "250000.00");
            wire.progress(PARK_UPKEEP, 2032, "01", 1, "1");
        }
        wire.progress(PARK_UPKEEP, 2032, "02", 1, "90");
        wire.spending(PARK_UPKEEP, 2032, 6, "260000.00");

        await().atMost(PATIENCE)
                .until(
                        () -> known(2032),
                        is ->
                                whole(is)
                                        && is.get().progress().size() == 2
                                        && is.get().spending().orElseThrow().revision() == 6);
        var progress = known(2032).orElseThrow().progress().get("01");
        assertThat(progress.reached()).isEqualTo(new Actual.Measured(new BigDecimal("800"), ""));
    }

    @Test
    void of_a_target_with_fewer_versions_is_dropped() {
        wire.target(
                "two-versions",
                2033,
                event -> event.put("projectCode", PARK_UPKEEP).put("name", "两个版本"));
        wire.target("park-upkeep", 2033, event -> event.put("name", "一个版本"));
        wire.spending(PARK_UPKEEP, 2033, 1, "1.00");
        wire.progress(PARK_UPKEEP, 2033, "01", 1, "1");
        await().atMost(PATIENCE).until(() -> known(2033), EvidenceComponentTest::whole);
        wire.target("park-upkeep", 2034, _ -> {});
        await().atMost(PATIENCE).until(() -> known(2034).isPresent());
        assertThat(known(2033).orElseThrow().target().name()).isEqualTo("两个版本");
    }

    @Test
    void of_a_withdrawn_target_is_not_evaluated_any_more() {
        wire.target("park-upkeep", 2035, _ -> {});
        await().atMost(PATIENCE).until(() -> known(2035).isPresent());
        wire.target("park-upkeep", 2035, event -> event.put("state", "WITHDRAWN"));
        await().atMost(PATIENCE).until(() -> known(2035).isEmpty());
        assertThat(evidence.count(FiscalYear.of(2035), DataScope.EVERYTHING)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{}",
                "{\"projectCode\":\"X\",\"fiscalYear\":2023,\"revision\":1,\"paid\":\"1.00\"}",
                "{\"projectCode\":\"13022523P004089100032\",\"fiscalYear\":2036,\"revision\":1,\"paid\":\"1\"}"
            })
    void that_cannot_be_read_is_laid_aside_byte_for_byte_and_stops_nobody(String body) {
        int before = deadLetters(body).size();
        wire.raw(TopicNames.SPENDING, PARK_UPKEEP + "/2036", body);
        wire.target("park-upkeep", 2036, _ -> {});
        wire.progress(PARK_UPKEEP, 2036, "01", 1, "1");
        wire.spending(PARK_UPKEEP, 2036, 7, "9.00");

        await().atMost(PATIENCE).until(() -> known(2036), EvidenceComponentTest::whole);
        var letters =
                await().atMost(PATIENCE)
                        .until(() -> deadLetters(body), found -> found.size() > before);
        assertThat(header(letters.getLast(), "dead-letter-code")).isEqualTo("event.unreadable");
        assertThat(header(letters.getLast(), "dead-letter-topic")).isEqualTo(TopicNames.SPENDING);
        assertThat(header(letters.getLast(), "dead-letter-reason"))
                .isNotBlank()
                .doesNotContain("io.jixiao", "java.");
    }

    @Test
    void that_the_database_refuses_is_laid_aside_and_its_neighbours_are_kept() {
        wire.progress(PARK_UPKEEP, 2037, "0\u0000", 1, "1");
        wire.progress(PARK_UPKEEP, 2037, "02", 1, "90");
        wire.spending(PARK_UPKEEP, 2037, 1, "1.00");
        wire.target("park-upkeep", 2037, _ -> {});
        await().atMost(PATIENCE).until(() -> known(2037), EvidenceComponentTest::whole);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Wire.everythingOn(TopicNames.PROGRESS + ".dlq").stream()
                                        .anyMatch(
                                                letter ->
                                                        header(letter, "dead-letter-code")
                                                                .equals("event.refused")));
        assertThat(known(2037).orElseThrow().progress()).containsOnlyKeys("02");
    }

    private Optional<ProjectEvidence> known(int year) {
        return evidence
                .after(FiscalYear.of(year), DataScope.EVERYTHING, Optional.empty(), 1)
                .stream()
                .findFirst();
    }

    private static boolean whole(Optional<ProjectEvidence> known) {
        return known.isPresent()
                && known.get().spending().isPresent()
                && !known.get().progress().isEmpty();
    }

    private static List<ConsumerRecord<String, String>> deadLetters(String body) {
        return Wire.everythingOn(TopicNames.SPENDING + ".dlq").stream()
                .filter(letter -> letter.value().equals(body))
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
