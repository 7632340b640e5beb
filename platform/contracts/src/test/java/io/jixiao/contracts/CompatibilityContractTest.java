package io.jixiao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.contracts.Contract.Sample;
import io.jixiao.contracts.execution.SpendingChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What was published once is read for ever: released samples are added to and never edited.
@DisplayName("Released events")
class CompatibilityContractTest {

    static Stream<Sample> released() {
        return Contract.ALL.stream().flatMap(contract -> contract.releasedSamples().stream());
    }

    static Stream<Contract> contracts() {
        return Contract.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("released")
    void are_still_accepted_by_the_schema_of_today(Sample sample) {
        assertThat(Contract.refusals(sample.contract().schema(), sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void are_still_read_by_the_record_of_today_without_loss(Sample sample) {
        assertThat(Contract.losses(sample.contract().type(), sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void show_every_field_so_that_no_removal_goes_unseen(Contract contract) {
        var shown = new TreeSet<String>();
        contract.releasedSamples().forEach(sample -> paths("", sample.json(), shown));
        var declared = new TreeSet<String>();
        declared("", contract.schema(), contract.schema(), declared);
        assertThat(shown).containsAll(declared);
    }

    @Nested
    class The_check_bites {

        private final Contract spending = new Contract(SpendingChanged.class);
        private final JsonNode yesterday = spending.releasedSamples().getFirst().json();

        /// As [SpendingChanged], and `parked` is gone.
        record ParkedRemoved(
                String projectCode,
                int fiscalYear,
                String mofDivCode,
                String unitCode,
                long revision,
                String paid,
                String paidFiscal,
                String paidOther,
                String inTransit,
                @Nullable LocalDate lastEffectiveOn,
                @Nullable LocalDate completeThrough,
                boolean provisional,
                Instant recordedAt) {}

        /// Only what matters here: `revision` became a date.
        record RevisionAsDate(LocalDate revision) {}

        @Test
        void when_a_field_is_removed_from_the_record() {
            assertThat(Contract.losses(ParkedRemoved.class, yesterday))
                    .singleElement()
                    .asString()
                    .startsWith("/parked: 0 became ");
        }

        @Test
        void when_a_field_of_the_record_changes_its_type() {
            assertThat(Contract.losses(RevisionAsDate.class, yesterday)).isNotEmpty();
        }

        @Test
        void when_an_added_field_is_required() {
            var schema = (ObjectNode) spending.schema();
            ((ArrayNode) schema.get("required")).add("addedLater");
            assertThat(Contract.refusals(schema, yesterday)).isNotEmpty();
        }

        @Test
        void when_the_form_of_a_field_gets_narrower() {
            var schema = (ObjectNode) spending.schema();
            ((ObjectNode) schema.at("/properties/paid")).put("pattern", "^[1-9]$");
            assertThat(Contract.refusals(schema, yesterday)).isNotEmpty();
        }

        @Test
        void and_not_when_an_added_field_is_optional() {
            var schema = (ObjectNode) spending.schema();
            ((ObjectNode) schema.get("properties")).putObject("addedLater").put("type", "string");
            assertThat(Contract.refusals(schema, yesterday)).isEmpty();
        }
    }

    private static void paths(String at, JsonNode node, Set<String> paths) {
        if (node.isNull()) {
            return;
        }
        paths.add(at);
        node.properties().forEach(each -> paths(at + "/" + each.getKey(), each.getValue(), paths));
        if (node.isArray()) {
            node.forEach(each -> paths(at, each, paths));
        }
    }

    private static void declared(String at, JsonNode schema, JsonNode root, Set<String> paths) {
        for (var part : List.of(schema, schema.path("items"), schema.path("anyOf").path(0))) {
            var object =
                    part.has("$ref") ? root.at(part.get("$ref").textValue().substring(1)) : part;
            object.path("properties")
                    .properties()
                    .forEach(
                            each -> {
                                paths.add(at + "/" + each.getKey());
                                declared(at + "/" + each.getKey(), each.getValue(), root, paths);
                            });
        }
    }
}
