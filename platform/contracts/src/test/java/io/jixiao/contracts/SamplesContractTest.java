package io.jixiao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.contracts.Contract.Sample;
import io.jixiao.contracts.inbound.Payment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Samples of events")
class SamplesContractTest {

    static Stream<Sample> samples() {
        return Contract.ALL.stream().flatMap(contract -> contract.samples().stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_accepted_by_its_schema(Sample sample) {
        assertThat(Contract.refusals(sample.contract().schema(), sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_passes_through_its_record_without_loss(Sample sample) {
        assertThat(Contract.losses(sample.contract().type(), sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_reader_ignores_fields_it_does_not_know(Sample sample) throws IOException {
        var newer = (ObjectNode) sample.json();
        newer.put("addedLater", "by a newer writer");
        newer.putObject("alsoAddedLater").put("nested", 1);

        assertThat(Contract.refusals(sample.contract().schema(), newer)).isEmpty();
        assertThat(Contract.JSON.treeToValue(newer, sample.contract().type()))
                .isEqualTo(Contract.JSON.treeToValue(sample.json(), sample.contract().type()));
    }

    @Test
    void every_record_of_the_module_is_a_contract() throws IOException {
        var classes = Path.of("target/classes/io/jixiao/contracts");
        try (var files = Files.walk(classes)) {
            var records =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".class"))
                            .filter(name -> !name.contains("$"))
                            .map(name -> name.replace(".class", ""))
                            .filter(name -> !Set.of("package-info", "TopicNames").contains(name))
                            .toList();
            assertThat(records)
                    .containsExactlyInAnyOrderElementsOf(
                            Contract.ALL.stream().map(Contract::toString).toList());
        }
    }

    @Test
    void every_json_file_belongs_to_a_contract() throws IOException {
        var known =
                Contract.ALL.stream()
                        .flatMap(
                                contract ->
                                        Stream.of(
                                                        contract.samples().stream(),
                                                        contract.releasedSamples().stream())
                                                .flatMap(each -> each)
                                                .map(Sample::file))
                        .collect(Collectors.toSet());
        Contract.ALL.forEach(contract -> known.add(contract.schemaFile()));
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Nested
    class The_schema_bites {

        private static final Contract PAYMENT = new Contract(Payment.class);

        @ParameterizedTest(name = "an amount of {0} is refused")
        @CsvSource(
                delimiter = '|',
                value = {
                    "50000",
                    "\"50000\"",
                    "\"50000.0\"",
                    "\"5e4\"",
                    "\"50,000.00\"",
                    "50000.00",
                    "null"
                })
        void on_an_amount_of_another_form(String amount) throws IOException {
            assertThat(refusalsWith("amount", amount)).isNotEmpty();
        }

        @Test
        void on_a_date_that_is_none() throws IOException {
            assertThat(refusalsWith("xpayDate", "\"2023-02-30\"")).isNotEmpty();
        }

        @Test
        void on_a_missing_field() {
            var payment = payment();
            payment.remove("payCertNo");
            assertThat(Contract.refusals(PAYMENT.schema(), payment)).isNotEmpty();
        }

        @Test
        void and_not_on_a_field_that_may_be_absent() throws IOException {
            assertThat(refusalsWith("xpayDate", "null")).isEmpty();
        }

        private static List<String> refusalsWith(String field, String json) throws IOException {
            var payment = payment();
            payment.set(field, Contract.JSON.readTree(json));
            return Contract.refusals(PAYMENT.schema(), payment);
        }

        private static ObjectNode payment() {
            return (ObjectNode) PAYMENT.samples().getFirst().json();
        }
    }
}
