package io.jixiao.execution.payment.rest;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// How the body of a batch is written, as its headers say.
record BatchBody(HttpHeaders headers) {

    enum Format {
        NDJSON,
        CSV,
        ARRAY
    }

    Format format() {
        return switch (headers.getMediaType().getSubtype()) {
            case "x-ndjson" -> Format.NDJSON;
            case "csv" -> Format.CSV;
            default -> Format.ARRAY;
        };
    }

    /// JSON is UTF-8; a spreadsheet may name another charset, and likes GB18030.
    Reader reader(InputStream body) throws IOException {
        return new InputStreamReader(new BoundedInput(unpacked(body)), charset());
    }

    private InputStream unpacked(InputStream body) throws IOException {
        var encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw Problem.of(415, Fault.of("batch.encoding", "given", encoding));
        }
        try {
            return new GZIPInputStream(body);
        } catch (ZipException | EOFException _) {
            throw Problem.badRequest(Fault.of("batch.not-gzip"));
        }
    }

    private Charset charset() {
        var name = headers.getMediaType().getParameters().get("charset");
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
