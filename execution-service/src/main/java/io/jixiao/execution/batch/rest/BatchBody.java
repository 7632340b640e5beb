package io.jixiao.execution.batch.rest;

import io.jixiao.execution.batch.Upload;
import io.jixiao.execution.batch.Upload.Format;
import io.jixiao.kit.http.BoundedBody;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/// How the body of a batch is written, as its headers say.
///
/// @param mostBytes after unpacking
record BatchBody(HttpHeaders headers, long mostBytes) {

    /// JSON is UTF-8; a spreadsheet may name another charset, and likes GB18030.
    Upload upload(InputStream body) throws IOException {
        return new Upload(format(), charset(), unpacked(body));
    }

    private Format format() {
        return switch (type().getSubtype()) {
            case "x-ndjson" -> Format.NDJSON;
            case "csv" -> Format.CSV;
            case "json" -> Format.ARRAY;
            default -> Format.XLSX;
        };
    }

    /// Absent where the sender says nothing of the body.
    private MediaType type() {
        var type = headers.getMediaType();
        if (type == null) {
            throw Problem.of(415, Fault.of("http.415"));
        }
        return type;
    }

    private InputStream unpacked(InputStream body) throws IOException {
        var encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
            return BoundedBody.plain(body, mostBytes);
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw Problem.of(415, Fault.of("batch.encoding", "given", encoding));
        }
        return BoundedBody.gzip(body, mostBytes);
    }

    private Charset charset() {
        var name = type().getParameters().get("charset");
        if (name == null || format() != Format.CSV) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw Problem.of(415, Fault.of("batch.charset", "given", name));
        }
    }
}
