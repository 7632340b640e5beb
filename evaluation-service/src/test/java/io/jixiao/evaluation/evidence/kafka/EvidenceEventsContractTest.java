package io.jixiao.evaluation.evidence.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.jixiao.contracts.execution.ProgressChanged;
import io.jixiao.contracts.execution.SpendingChanged;
import io.jixiao.contracts.target.TargetApproved;
import io.jixiao.evaluation.evidence.Progress;
import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.evidence.Spending;
import io.jixiao.evaluation.scheme.RowRules.Tier;
import io.jixiao.evaluation.scoring.Actual;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Expectation.Operator;
import io.jixiao.kernel.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What other services publish, as this one understands it")
class EvidenceEventsContractTest {

    private final EvidenceEvents events =
            new EvidenceEvents(
                    new ObjectMapper()
                            .registerModules(
                                    new JavaTimeModule(),
                                    new Jdk8Module(),
                                    new ParameterNamesModule())
                            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target-approved.v1.park-upkeep",
                "target-approved.v1.investment-promotion",
                "target-approved.v1.two-versions",
                "released/target-approved.v1.park-upkeep",
                "released/target-approved.v1.two-versions"
            })
    void every_target_is_adopted(String sample) throws IOException {
        var target = events.target(sample(TargetApproved.class, sample));
        assertThat(target.versions())
                .isNotEmpty()
                .allSatisfy(version -> assertThat(version.indicators()).isNotEmpty());
    }

    @Test
    void a_promise_is_understood_as_its_owner_understood_it() throws IOException {
        var target = events.target(sample(TargetApproved.class, "target-approved.v1.park-upkeep"));
        assertThat(target.key()).isEqualTo(ProjectKey.of("13022523P004089100032", 2023));
        assertThat(target.unit()).hasToString("130225000/480002");
        assertThat(target.withdrawn()).isFalse();
        assertThat(target.first().adjustedBudget()).isEqualTo(Money.ofWanYuan("40.00"));
        assertThat(target.first().indicator("01").orElseThrow().expectation())
                .isEqualTo(new Measured(Operator.AT_LEAST, new BigDecimal("1000"), "米"));
    }

    @Test
    void an_adjusted_budget_counts_from_its_day_and_the_first_one_stays_beside_it()
            throws IOException {
        var target = events.target(sample(TargetApproved.class, "target-approved.v1.adjusted"));
        var june = target.inForceOn(LocalDate.parse("2023-06-30")).orElseThrow();
        var december = target.inForceOn(LocalDate.parse("2023-12-31")).orElseThrow();
        assertThat(june.adjustedBudget()).isEqualTo(Money.ofWanYuan("40.00"));
        assertThat(december.adjustedBudget()).isEqualTo(Money.ofWanYuan("45.00"));
        assertThat(december.initialBudget()).isEqualTo(Money.ofWanYuan("40.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spending-changed.v1.park-upkeep-march",
                "spending-changed.v1.investment-promotion-year",
                "spending-changed.v1.nothing-paid",
                "released/spending-changed.v1.park-upkeep-year"
            })
    void every_spending_is_adopted(String sample) throws IOException {
        assertThat(events.spending(sample(SpendingChanged.class, sample)).paid().isNegative())
                .isFalse();
    }

    @Test
    void the_year_of_a_project_is_what_was_paid_and_until_when_it_is_complete() throws IOException {
        var sample = sample(SpendingChanged.class, "spending-changed.v1.park-upkeep-year");
        assertThat(events.spending(sample))
                .isEqualTo(
                        new Spending(
                                ProjectKey.of("13022523P004089100032", 2023),
                                9,
                                Money.ofWanYuan("31.20"),
                                Optional.of(LocalDate.parse("2023-12-31")),
                                false));
    }

    @Test
    void progress_is_a_number_or_a_tier() throws IOException {
        var metres = sample(ProgressChanged.class, "progress-changed.v1.repaired-metres");
        assertThat(events.progress(metres))
                .isEqualTo(
                        new Progress(
                                ProjectKey.of("13022523P004089100032", 2023),
                                "01",
                                2,
                                "2023-12",
                                new Actual.Measured(new BigDecimal("700"), "")));
        var words = sample(ProgressChanged.class, "released/progress-changed.v1.in-words");
        assertThat(events.progress(words).reached())
                .isEqualTo(new Actual.InTier(Tier.PARTLY, Optional.empty()));
    }

    @Test
    void a_tier_of_a_later_version_and_a_field_of_a_later_version_are_not_lost()
            throws IOException {
        var words =
                text(ProgressChanged.class, "progress-changed.v1.in-words")
                        .replace("\"PARTLY\"", "\"ALMOST\"")
                        .replaceFirst("\\{", "{\"mood\":\"good\",");
        assertThat(events.progress(words.getBytes(StandardCharsets.UTF_8)).reached())
                .isEqualTo(new Actual.Words("ALMOST"));
    }

    private static byte[] sample(Class<?> event, String name) throws IOException {
        return text(event, name).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Class<?> event, String name) throws IOException {
        try (var in = event.getResourceAsStream("samples/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
