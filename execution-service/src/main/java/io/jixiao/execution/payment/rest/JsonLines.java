package io.jixiao.execution.payment.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kit.json.StrictJson;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.JsonFaults;
import io.jixiao.kit.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// Payments as JSON: one object per line, or one array.
record JsonLines(ObjectMapper json) {

    /// Blank lines are passed over and keep their number.
    List<Line> ofLines(Reader body) throws IOException {
        var lines = new Lines();
        var reader = new BufferedReader(body);
        int number = 0;
        for (var text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            if (!text.isBlank()) {
                var each = text;
                lines.add(line(number, () -> json.readValue(each, PaymentRequest.class)));
            }
        }
        return lines.all();
    }

    /// What is not JSON at all is refused as a whole: nobody could say where the next one begins.
    List<Line> ofArray(Reader body) throws IOException {
        var lines = new Lines();
        var elements = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (var parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw Problem.badRequest(Fault.of("batch.not-an-array"));
            }
            for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                JsonNode element = elements.readTree(parser);
                lines.add(line(number, () -> json.treeToValue(element, PaymentRequest.class)));
            }
        } catch (JsonProcessingException e) {
            throw Problem.badRequest(JsonFaults.from(e));
        }
        return lines.all();
    }

    private static Line line(int number, StrictJson.Reading<PaymentRequest> reading)
            throws IOException {
        try {
            var request = StrictJson.strictly(reading);
            return request == null
                    ? new Line.Broken(number, List.of(Fault.of("field.required")))
                    : new Line.Understood(number, request.toSubmission());
        } catch (Problem misfit) {
            return new Line.Broken(number, misfit.faults());
        }
    }
}
