package io.jixiao.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.jixiao.contracts.evaluation.EvaluationPublished;
import io.jixiao.contracts.execution.AlertChanged;
import io.jixiao.contracts.execution.ProgressChanged;
import io.jixiao.contracts.execution.SpendingChanged;
import io.jixiao.contracts.inbound.Payment;
import io.jixiao.contracts.inbound.ProgressReport;
import io.jixiao.contracts.target.TargetApproved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One event as a reader meets it: the record, its schema, and its samples beside it.
record Contract(Class<? extends Record> type) {

    static final List<Contract> ALL =
            List.of(
                    new Contract(Payment.class),
                    new Contract(ProgressReport.class),
                    new Contract(TargetApproved.class),
                    new Contract(SpendingChanged.class),
                    new Contract(ProgressChanged.class),
                    new Contract(AlertChanged.class),
                    new Contract(EvaluationPublished.class));

    /// Reads and writes as the services do: unknown fields ignored, dates as text.
    static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V202012);

    /// A sample, by its file name.
    record Sample(Contract contract, Path file) {

        JsonNode json() {
            return readJson(file);
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    Path folder() {
        return RESOURCES.resolve(type.getPackageName().replace('.', '/'));
    }

    Path schemaFile() {
        return folder().resolve(fileStem() + ".schema.json");
    }

    JsonNode schema() {
        return readJson(schemaFile());
    }

    List<Sample> samples() {
        return samplesIn(folder().resolve("samples"));
    }

    List<Sample> releasedSamples() {
        return samplesIn(folder().resolve("samples/released"));
    }

    /// What the schema has against an event; empty when it is accepted.
    static List<String> refusals(JsonNode schema, JsonNode event) {
        return compiled(schema).validate(event).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /// What a passage through the record leaves behind; empty when nothing is lost.
    static List<String> losses(Class<? extends Record> type, JsonNode event) {
        try {
            var written = JSON.readTree(JSON.writeValueAsBytes(JSON.treeToValue(event, type)));
            var losses = new ArrayList<String>();
            compare("", event, written, losses);
            return losses;
        } catch (IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }

    static JsonNode readJson(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema compiled(JsonNode schema) {
        return SCHEMAS.getSchema(
                schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /// Absent and null say the same; everything else must be equal, both ways.
    private static void compare(String at, JsonNode one, JsonNode other, List<String> losses) {
        if (one.isNull() && other.isMissingNode() || one.isMissingNode() && other.isNull()) {
            return;
        }
        if (one.isObject() && other.isObject()) {
            one.fieldNames()
                    .forEachRemaining(
                            name ->
                                    compare(
                                            at + "/" + name,
                                            one.path(name),
                                            other.path(name),
                                            losses));
            other.fieldNames()
                    .forEachRemaining(
                            name -> {
                                if (!one.has(name)) {
                                    compare(
                                            at + "/" + name,
                                            one.path(name),
                                            other.path(name),
                                            losses);
                                }
                            });
        } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(at + "/" + i, one.get(i), other.get(i), losses);
            }
        } else if (!one.equals(other)) {
            losses.add(at + ": " + one + " became " + other);
        }
    }

    private List<Sample> samplesIn(Path samples) {
        try (var files = Files.list(samples)) {
            return files.filter(file -> file.getFileName().toString().startsWith(fileStem() + "."))
                    .sorted()
                    .map(file -> new Sample(this, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `target-approved.v1` for `TargetApproved`.
    private String fileStem() {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
                + ".v1";
    }
}
