package io.jixiao.execution.progress.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kit.csv.CsvTable;
import io.jixiao.kit.json.ByteOrderMark;
import io.jixiao.kit.json.StrictJson;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.JsonFaults;
import io.jixiao.kit.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/// Reads a batch of reports, all of it before any of them is recorded.
///
/// What is too long, or not JSON at all, is refused as a whole; what does not fit is a broken line.
final class ReportLines {

    static final int MOST = 1000;

    private static final int TOO_LARGE = 413;

    private final ObjectMapper json;
    private final List<Line> lines = new ArrayList<>();

    private ReportLines(ObjectMapper json) {
        this.json = json;
    }

    /// One of them, readable or with what is wrong with it.
    sealed interface Line {

        /// From 1: an array is counted by its elements.
        int number();

        record Read(int number, ReportRequest request) implements Line {}

        record Broken(int number, List<Fault> faults) implements Line {}
    }

    static List<Line> ofArray(Reader body, ObjectMapper json) throws IOException {
        var read = new ReportLines(json);
        try (var parser = json.createParser(ByteOrderMark.skipped(body))) {
            read.array(parser);
        } catch (JsonProcessingException misfit) {
            throw Problem.badRequest(JsonFaults.from(misfit));
        }
        return read.lines;
    }

    /// Blank lines are passed over and keep their number.
    static List<Line> ofText(Reader body, ObjectMapper json) throws IOException {
        var read = new ReportLines(json);
        var lines = new BufferedReader(ByteOrderMark.skipped(body));
        int number = 0;
        for (var text = lines.readLine(); text != null; text = lines.readLine()) {
            var line = text;
            number++;
            if (!line.isBlank()) {
                read.strictly(number, () -> json.readValue(line, ReportRequest.class));
            }
        }
        return read.lines;
    }

    static List<Line> ofTable(Reader body, ObjectMapper json) throws IOException {
        var read = new ReportLines(json);
        var table = CsvTable.of(body, CsvReport::field);
        for (var row = table.next(); row.isPresent(); row = table.next()) {
            read.row(row.get());
        }
        return read.lines;
    }

    private void array(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw Problem.badRequest(Fault.of("batch.not-an-array"));
        }
        var elements = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            JsonNode element = elements.readTree(parser);
            strictly(number, () -> json.treeToValue(element, ReportRequest.class));
        }
        if (parser.nextToken() != null) {
            throw Problem.badRequest(Fault.of("batch.behind-array"));
        }
    }

    private void strictly(int number, StrictJson.Reading<ReportRequest> reading)
            throws IOException {
        try {
            var request = StrictJson.strictly(reading);
            keep(
                    request == null
                            ? new Line.Broken(number, List.of(Fault.of("field.required")))
                            : new Line.Read(number, request));
        } catch (Problem misfit) {
            if (misfit.status() == TOO_LARGE) {
                throw misfit;
            }
            keep(new Line.Broken(number, misfit.faults()));
        }
    }

    private void row(CsvTable.Row row) {
        switch (row) {
            case CsvTable.Row.Misshapen(int number, var fault) ->
                    keep(new Line.Broken(number, List.of(fault)));
            case CsvTable.Row.Read(int number, var cells) -> {
                var request = CsvReport.of(cells);
                keep(
                        cells.faults().isEmpty()
                                ? new Line.Read(number, request)
                                : new Line.Broken(number, cells.faults().all()));
            }
        }
    }

    private void keep(Line line) {
        if (lines.size() == MOST) {
            throw Problem.of(
                    TOO_LARGE,
                    Fault.of("progress.batch-size", "given", line.number(), "most", MOST));
        }
        lines.add(line);
    }
}
