package io.jixiao.target.form.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The zip around the parts; every part is as old as zip files can be, so that no run differs.
public final class OfficeFile {

    public static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    public OfficeFile(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /// A part written as it goes.
    public void part(String name, Consumer<Markup> content) throws IOException {
        begin(name);
        var markup = new Markup(zip);
        content.accept(markup);
        markup.end();
        zip.closeEntry();
    }

    /// A part that is always the same.
    public void part(String name, String content) throws IOException {
        begin(name);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// Title and nothing that changes: no date, no person.
    public void properties(String title) throws IOException {
        part(
                "docProps/core.xml",
                xml ->
                        xml.open(
                                        "cp:coreProperties",
                                        "xmlns:cp",
                                        "http://schemas.openxmlformats.org/package/2006/metadata/"
                                                + "core-properties",
                                        "xmlns:dc",
                                        "http://purl.org/dc/elements/1.1/")
                                .open("dc:title")
                                .text(title)
                                .close());
    }

    /// The stream below stays open.
    public void finish() throws IOException {
        zip.finish();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }
}
