package io.jixiao.target.intake;

import io.jixiao.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks through a Word or Excel package before any library opens it: every entry is inflated once
/// and counted, nothing is kept.
///
/// Packages inside the package are counted as bytes and never opened.
final class PackageGuard {

    static final int MOST_ENTRIES = 2_000;
    static final long MOST_INFLATED = 300L * 1024 * 1024;

    /// Parts that are held in memory as a whole.
    private static final long MOST_HELD = 8L * 1024 * 1024;

    /// Real tables shrink to a fiftieth; nothing that holds text shrinks to this.
    private static final int HIGHEST_RATIO = 400;

    private static final long RATIO_FROM = 4L * 1024 * 1024;
    private static final int MOST_TYPES = 1024 * 1024;
    private static final String TYPES = "[Content_Types].xml";

    private final Upload upload;
    private final byte[] buffer = new byte[64 * 1024];
    private long inflated;

    private PackageGuard(Upload upload) {
        this.upload = upload;
    }

    static FileKind kindOf(Upload upload) throws IOException {
        try (var zip = new ZipFile(upload.path().toFile(), StandardCharsets.UTF_8)) {
            return new PackageGuard(upload).look(zip);
        } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
            throw RuleViolation.of("file.damaged", "file", upload.name());
        }
    }

    private FileKind look(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw bomb("entries", zip.size(), MOST_ENTRIES);
        }
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith("/vbaproject.bin")) {
                throw RuleViolation.of("file.macros", "file", upload.name());
            }
            try (var in = zip.getInputStream(entry)) {
                look(entry, in);
            }
        }
        return kind(types(zip));
    }

    private void look(ZipEntry entry, InputStream in) throws IOException {
        boolean isXml = isXml(entry.getName());
        boolean isHeld = isHeld(entry.getName());
        var doctype = new Doctype();
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            inflated += read;
            if (inflated > MOST_INFLATED) {
                throw bomb("bytes", inflated, MOST_INFLATED);
            }
            if (isHeld && size > MOST_HELD) {
                throw bomb("bytes", size, MOST_HELD);
            }
            long packed = Math.max(1, entry.getCompressedSize());
            if (size > RATIO_FROM && size / packed > HIGHEST_RATIO) {
                throw bomb("ratio", size / packed, HIGHEST_RATIO);
            }
            if (isXml && doctype.isIn(buffer, read)) {
                throw RuleViolation.of("file.external-entity", "file", upload.name());
            }
        }
    }

    private String types(ZipFile zip) throws IOException {
        var entry = zip.getEntry(TYPES);
        if (entry == null) {
            throw RuleViolation.of("file.not-a-document", "file", upload.name());
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_TYPES), StandardCharsets.UTF_8);
        }
    }

    private FileKind kind(String types) {
        if (types.contains("macroEnabled")) {
            throw RuleViolation.of("file.macros", "file", upload.name());
        }
        if (types.contains("wordprocessingml.document.main+xml")
                || types.contains("wordprocessingml.template.main+xml")) {
            return FileKind.DOCX;
        }
        if (types.contains("spreadsheetml.sheet.main+xml")
                || types.contains("spreadsheetml.template.main+xml")) {
            return FileKind.XLSX;
        }
        throw RuleViolation.of("file.not-a-document", "file", upload.name());
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }

    private static boolean isHeld(String name) {
        return name.endsWith(TYPES)
                || name.endsWith(".rels")
                || name.endsWith("/styles.xml")
                || name.endsWith("/workbook.xml");
    }

    private RuleViolation bomb(String what, long given, long highest) {
        return RuleViolation.of(
                "file.zip-bomb",
                "file",
                upload.name(),
                "what",
                what,
                "given",
                given,
                "highest",
                highest);
    }

    /// Finds `<!DOCTYPE` across reads and in UTF-16 too: in text it would have to be escaped.
    private static final class Doctype {

        private static final byte[] WANTED = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

        private int matched;

        boolean isIn(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte each = bytes[i];
                if (each == 0) {
                    continue;
                }
                if (each == WANTED[matched]) {
                    matched++;
                    if (matched == WANTED.length) {
                        return true;
                    }
                } else {
                    matched = each == WANTED[0] ? 1 : 0;
                }
            }
            return false;
        }
    }
}
