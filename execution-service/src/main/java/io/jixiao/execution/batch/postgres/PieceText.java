package io.jixiao.execution.batch.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.batch.BatchLine;
import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines as they stand in the spool, whatever format they came in.
@ApplicationScoped
class PieceText {

    private static final TypeReference<List<Spooled>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<Objection>> OBJECTIONS = new TypeReference<>() {};

    private final ObjectMapper json;

    PieceText(ObjectMapper json) {
        this.json = json;
    }

    /// One of the two is there.
    record Spooled(int line, @Nullable Submission sent, @Nullable List<Objection> wrong) {

        static Spooled of(BatchLine line) {
            return switch (line) {
                case BatchLine.Understood(int number, var sent) -> new Spooled(number, sent, null);
                case BatchLine.Broken(int number, var wrong) -> new Spooled(number, null, wrong);
            };
        }

        BatchLine toLine() {
            return sent != null
                    ? new BatchLine.Understood(line, sent)
                    : new BatchLine.Broken(line, wrong == null ? List.of() : wrong);
        }
    }

    String write(List<BatchLine> lines) {
        return written(lines.stream().map(Spooled::of).toList());
    }

    List<BatchLine> read(String text) {
        try {
            return json.readValue(text, LINES).stream().map(Spooled::toLine).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("spooled lines", e);
        }
    }

    String writeWhy(List<Objection> why) {
        return written(why);
    }

    List<Objection> readWhy(String text) {
        try {
            return json.readValue(text, OBJECTIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("objections", e);
        }
    }

    /// Half of a character, which UTF-8 cannot hold, is what a rule refuses later: it stays.
    private String written(Object value) {
        try {
            var text = json.writeValueAsString(value);
            return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                    ? text
                    : json.writer()
                            .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                            .writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("spooled lines", e);
        }
    }
}
