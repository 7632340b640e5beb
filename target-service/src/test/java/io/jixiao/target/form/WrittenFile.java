package io.jixiao.target.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/// A file as a program that knows only zip and XML finds it.
public record WrittenFile(byte[] bytes, Map<String, String> parts, List<LocalDateTime> times) {

    public static WrittenFile of(DocumentWriter writer, Block... blocks) {
        return of(writer, new Document("绩效目标表", OfficialTable.WIDTHS, Stream.of(blocks)));
    }

    public static WrittenFile of(DocumentWriter writer, Document document) {
        try {
            var out = new ByteArrayOutputStream();
            writer.write(document, out);
            return read(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WrittenFile read(byte[] bytes) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        var times = new ArrayList<LocalDateTime>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                times.add(entry.getTimeLocal());
            }
        }
        return new WrittenFile(bytes, parts, times);
    }

    /// The elements of a part, by qualified name.
    public List<Element> elements(String part, String name) {
        try {
            var xml =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(
                                    new ByteArrayInputStream(
                                            parts.get(part).getBytes(StandardCharsets.UTF_8)));
            var nodes = xml.getElementsByTagName(name);
            var found = new ArrayList<Element>();
            for (int i = 0; i < nodes.getLength(); i++) {
                found.add((Element) nodes.item(i));
            }
            return found;
        } catch (Exception e) {
            throw new AssertionError(part + " is not XML", e);
        }
    }
}
