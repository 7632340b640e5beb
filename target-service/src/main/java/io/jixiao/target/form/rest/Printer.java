package io.jixiao.target.form.rest;

import io.jixiao.target.form.Document;
import io.jixiao.target.form.DocumentWriter;
import io.jixiao.target.form.Format;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Answers with a document as a file. Only the packed file stands in memory, so that a failure is
/// still a clean answer.
@ApplicationScoped
class Printer {

    private final Map<Format, DocumentWriter> writers = new TreeMap<>();

    Printer(@All List<DocumentWriter> all) {
        all.forEach(each -> writers.put(each.format(), each));
    }

    /// @param name of the file, Chinese or not, without its extension
    RestResponse<PrintedFile> answer(Document document, Format format, String name) {
        return ResponseBuilder.ok(new PrintedFile(bytes(document, format)), MediaTypes.of(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, format))
                .build();
    }

    private byte[] bytes(Document document, Format format) {
        var writer = writers.get(format);
        if (writer == null) {
            throw new IllegalStateException("nobody writes " + format);
        }
        var out = new ByteArrayOutputStream();
        try {
            writer.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// RFC 6266: the name in UTF-8, and one in ASCII for whoever cannot read that.
    private static String disposition(String name, Format format) {
        var file = name + "." + format.extension();
        var plain = file.replaceAll("[^A-Za-z0-9._-]", "");
        var encoded = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
