package io.jixiao.local.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// What the sample department promises, pays and reports, as files beside this class say it.
final class Material {

    static final int YEAR = 2023;
    static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static final String FOLDER = "/sample/";

    /// @param channel `REST`, `BULK` (NDJSON), `CSV`, `KAFKA`
    /// @param twice the finance system sends it again
    record Paid(String channel, boolean twice, JsonNode payment) {

        LocalDate paidOn() {
            return LocalDate.parse(payment.path("xpayDate").asText());
        }
    }

    record Reported(
            String projectCode, int fiscalYear, String level3, String period, String value) {}

    private Material() {}

    /// Bodies of `POST /targets`.
    static List<JsonNode> targets() {
        return read("targets.json", new TypeReference<>() {});
    }

    /// Paid after `from` and not after `until`.
    static List<Paid> paymentsBetween(LocalDate from, LocalDate until) {
        return read("payments.json", new TypeReference<List<Paid>>() {}).stream()
                .filter(each -> each.paidOn().isAfter(from) && !each.paidOn().isAfter(until))
                .toList();
    }

    static List<Reported> progressOf(String period) {
        return read("progress.json", new TypeReference<List<Reported>>() {}).stream()
                .filter(each -> each.period().equals(period))
                .toList();
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (var in = Material.class.getResourceAsStream(FOLDER + name)) {
            return JSON.readValue(Objects.requireNonNull(in, name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
