package io.jixiao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("asyncapi.yaml")
class AsyncApiContractTest {

    private static final Path FILE = Path.of("asyncapi.yaml");

    private final JsonNode api = read();

    static Stream<String> topics() {
        return Arrays.stream(TopicNames.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.getName().equals("DEAD_LETTER_SUFFIX"))
                .map(
                        field -> {
                            try {
                                return (String) field.get(null);
                            } catch (IllegalAccessException e) {
                                throw new IllegalStateException(e);
                            }
                        });
    }

    static Stream<Contract> contracts() {
        return Contract.ALL.stream();
    }

    @Test
    void has_every_topic_with_its_dead_letters_and_no_other() {
        var expected =
                topics().flatMap(each -> Stream.of(each, each + TopicNames.DEAD_LETTER_SUFFIX));
        assertThat(api.get("channels"))
                .extracting(channel -> channel.get("address").textValue())
                .containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @ParameterizedTest(name = "{0} carries {1} and is cleaned by {2}")
    @CsvSource({
        "finance.payments.v1,       Payment,             delete",
        "progress.reports.v1,       ProgressReport,      delete",
        "target.approved.v1,        TargetApproved,      compact",
        "execution.spending.v1,     SpendingChanged,     compact",
        "execution.progress.v1,     ProgressChanged,     compact",
        "execution.alerts.v1,       AlertChanged,        delete",
        "evaluation.results.v1,     EvaluationPublished, compact",
    })
    void a_topic_carries_one_kind_of_event(String topic, String message, String cleanup) {
        assertThat(messagesOf(topic)).containsExactly(message);
        assertThat(cleanupOf(topic)).isEqualTo(cleanup);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void dead_letters_are_kept_apart_and_deleted_in_time(String topic) {
        assertThat(messagesOf(topic + ".dlq")).containsExactly("DeadLetter");
        assertThat(cleanupOf(topic + ".dlq")).isEqualTo("delete");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void every_record_has_its_message_and_the_message_its_schema(Contract contract) {
        var message = api.at("/components/messages/" + contract);
        var schema = FILE.resolveSibling(message.at("/payload/$ref").asText()).normalize();
        assertThat(schema).isEqualTo(contract.schemaFile());
        assertThat(api.at("/components/messages").size()).isEqualTo(Contract.ALL.size() + 1);
    }

    @ParameterizedTest(name = "{0}: \"{1}\" is a key: {2}")
    @CsvSource({
        "Payment,             13022523P004089100032,         true",
        "Payment,             13022523P004089100032/2023,    false",
        "ProgressReport,      13022523P004089100032/2023/01, true",
        "ProgressReport,      13022523P004089100032/2023,    false",
        "TargetApproved,      13022523P00CXF810004P/2023,    true",
        "TargetApproved,      13022523P00CXF810004P,         false",
        "SpendingChanged,     13022523P00CXF810004P/2023,    true",
        "SpendingChanged,     13022523P00CXF810004P/23,      false",
        "ProgressChanged,     13022523P00CXF810004P/2023/01, true",
        "ProgressChanged,     13022523P00CXF810004P/2023/,   false",
        "AlertChanged,        13022523P00CXF810004P/2023,    true",
        "EvaluationPublished, 13022523P00CXF810004P/2023,    true",
    })
    void the_key_starts_with_the_project_code(String message, String key, boolean matches) {
        var pattern = api.at("/components/messages/" + message + "/bindings/kafka/key/pattern");
        assertThat(key.matches(pattern.asText())).isEqualTo(matches);
    }

    @Test
    void a_dead_letter_says_why_and_where_from() {
        assertThat(required("DeadLetterHeaders"))
                .containsExactlyInAnyOrder(
                        "dead-letter-reason",
                        "dead-letter-code",
                        "dead-letter-topic",
                        "dead-letter-partition",
                        "dead-letter-offset",
                        "dead-letter-time");
    }

    @Test
    void our_own_events_carry_the_headers_of_cloud_events_and_may_carry_a_trace() {
        assertThat(required("CloudEvent"))
                .containsExactlyInAnyOrder(
                        "ce_id", "ce_type", "ce_source", "ce_specversion", "ce_time");
        assertThat(api.at("/components/schemas/OptionalCloudEvent/properties").has("traceparent"))
                .isTrue();
        assertThat(contracts())
                .filteredOn(contract -> !contract.type().getPackageName().endsWith(".inbound"))
                .extracting(
                        contract ->
                                api.at("/components/messages/" + contract + "/headers/$ref")
                                        .textValue())
                .hasSize(5)
                .containsOnly("#/components/schemas/CloudEvent");
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        assertThat(dangling(api, FILE)).isEmpty();
    }

    @Nested
    class The_check_of_references_bites {

        @Test
        void when_a_schema_file_is_not_there() throws IOException {
            var broken = (ObjectNode) read();
            ((ObjectNode) broken.at("/components/messages/Payment/payload"))
                    .put("$ref", "./src/main/resources/gone.schema.json");
            assertThat(dangling(broken, FILE))
                    .containsExactly("./src/main/resources/gone.schema.json");
        }

        @Test
        void when_a_message_is_not_there() throws IOException {
            var broken = (ObjectNode) read();
            ((ObjectNode) broken.at("/components/messages")).remove("Payment");
            assertThat(dangling(broken, FILE))
                    .contains("#/components/messages/Payment")
                    .doesNotContain("#/components/messages/ProgressReport");
        }
    }

    private List<String> messagesOf(String topic) {
        var names = new ArrayList<String>();
        channel(topic).get("messages").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String cleanupOf(String topic) {
        return channel(topic).at("/bindings/kafka/topicConfiguration/cleanup.policy/0").textValue();
    }

    private JsonNode channel(String topic) {
        for (var channel : api.get("channels")) {
            if (channel.get("address").textValue().equals(topic)) {
                return channel;
            }
        }
        throw new AssertionError("no channel " + topic);
    }

    private List<String> required(String schema) {
        var names = new ArrayList<String>();
        api.at("/components/schemas/" + schema + "/required")
                .forEach(each -> names.add(each.textValue()));
        return names;
    }

    /// References that lead nowhere, followed into the files they name.
    private static List<String> dangling(JsonNode document, Path file) throws IOException {
        var dangling = new TreeSet<String>();
        for (var reference : document.findValuesAsText("$ref")) {
            if (reference.startsWith("#")) {
                if (follow(document, reference.substring(1)).isMissingNode()) {
                    dangling.add(reference);
                }
                continue;
            }
            var target =
                    Objects.requireNonNullElse(file.getParent(), Path.of("")).resolve(reference);
            if (!Files.isRegularFile(target)) {
                dangling.add(reference);
                continue;
            }
            dangling.addAll(dangling(Contract.readJson(target), target));
        }
        return List.copyOf(dangling);
    }

    /// As a JSON pointer, through references on the way: a channel's message is one itself.
    private static JsonNode follow(JsonNode document, String pointer) {
        var at = document;
        for (var step : pointer.substring(1).split("/")) {
            at = at.path(step);
            if (at.has("$ref") && at.get("$ref").asText().startsWith("#")) {
                at = follow(document, at.get("$ref").asText().substring(1));
            }
        }
        return at;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
