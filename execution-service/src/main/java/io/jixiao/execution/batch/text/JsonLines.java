package io.jixiao.execution.batch.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.batch.BatchLine;
import io.jixiao.execution.batch.LineSink;
import io.jixiao.execution.batch.UnreadableBatch;
import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.Submission;
import io.jixiao.kit.json.ByteOrderMark;
import io.jixiao.kit.json.StrictJson;
import io.jixiao.kit.problem.JsonFaults;
import io.jixiao.kit.problem.Problem;
import java.io.IOException;
import java.io.Reader;

/// Payments as JSON: one object per line, or one array.
record JsonLines(ObjectMapper json) {

    /// Blank lines are passed over and keep their number.
    void ofLines(Reader body, LineSink sink) throws IOException {
        var lines = new LimitedLines(ByteOrderMark.skipped(body));
        int number = 0;
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            number++;
            var text = next.get();
            if (lines.isTooLong()) {
                sink.take(
                        BatchLine.broken(
                                number, "batch.line-too-long", "highest", LimitedLines.LONGEST));
            } else if (!text.isBlank()) {
                sink.take(line(number, () -> json.readValue(text, Submission.class)));
            }
        }
    }

    /// What is not JSON at all is refused as a whole: nobody could say where the next one begins.
    void ofArray(Reader body, LineSink sink) throws IOException {
        var elements = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        var allowance = new Allowance(ByteOrderMark.skipped(body));
        try (var parser = json.createParser(allowance)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw UnreadableBatch.broken(Objection.at("", "batch.not-an-array"));
            }
            for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                allowance.renew();
                JsonNode element = elements.readTree(parser);
                sink.take(line(number, () -> json.treeToValue(element, Submission.class)));
            }
            if (parser.nextToken() != null) {
                throw UnreadableBatch.broken(Objection.at("", "batch.behind-array"));
            }
        } catch (JsonProcessingException e) {
            throw UnreadableBatch.broken(CsvLines.objection(JsonFaults.from(e)));
        }
    }

    private static BatchLine line(int number, StrictJson.Reading<Submission> reading)
            throws IOException {
        try {
            var submission = StrictJson.strictly(reading);
            return submission == null
                    ? BatchLine.broken(number, "field.required")
                    : new BatchLine.Understood(number, submission);
        } catch (Problem misfit) {
            return new BatchLine.Broken(
                    number, misfit.faults().stream().map(CsvLines::objection).toList());
        }
    }
}
