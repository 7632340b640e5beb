package io.jixiao.execution.batch.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.batch.LineReader;
import io.jixiao.execution.batch.LineSink;
import io.jixiao.execution.batch.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

@ApplicationScoped
public class TextLines implements LineReader.Text {

    private final ObjectMapper json;

    TextLines(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void read(Upload upload, LineSink sink) throws IOException {
        switch (upload.format()) {
            case NDJSON ->
                    new JsonLines(json)
                            .ofLines(
                                    new InputStreamReader(upload.body(), StandardCharsets.UTF_8),
                                    sink);
            case ARRAY ->
                    new JsonLines(json)
                            .ofArray(
                                    new InputStreamReader(upload.body(), StandardCharsets.UTF_8),
                                    sink);
            case CSV -> CsvLines.read(new InputStreamReader(upload.body(), upload.charset()), sink);
            case XLSX -> throw new IllegalArgumentException("not a text");
        }
    }
}
