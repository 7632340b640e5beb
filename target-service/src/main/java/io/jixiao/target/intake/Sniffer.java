package io.jixiao.target.intake;

import io.jixiao.kernel.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/// Tells what a file is by its content, and refuses what is no document of ours.
final class Sniffer {

    static final long MOST_BYTES = 32L * 1024 * 1024;

    private static final int BEGINNING = 4_096;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /// Old Word and Excel files and encrypted new ones are all OLE2; their streams' names tell.
    private static final String ENCRYPTED = "EncryptedPackage";

    private static final List<String> OLD = List.of("WordDocument", "Workbook", "Book");
    private static final List<String> OTHERS =
            List.of("%pdf", "{\\rtf", "<html", "<!doctype", "<?xml", "<table", "<mso");

    private Sniffer() {}

    static FileKind kindOf(Upload upload) {
        try {
            long size = Files.size(upload.path());
            if (size == 0) {
                throw RuleViolation.of("file.empty", "file", upload.name());
            }
            if (size > MOST_BYTES) {
                throw RuleViolation.of(
                        "file.too-large",
                        "file",
                        upload.name(),
                        "megabytes",
                        size / (1024 * 1024),
                        "highest",
                        MOST_BYTES / (1024 * 1024));
            }
            var beginning = beginning(upload);
            if (startsWith(beginning, ZIP)) {
                return PackageGuard.kindOf(upload);
            }
            if (startsWith(beginning, OLE2)) {
                throw ole2(upload);
            }
            requireText(beginning, upload);
            return FileKind.TEXT;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was uploaded", e);
        }
    }

    private static byte[] beginning(Upload upload) throws IOException {
        try (var in = Files.newInputStream(upload.path())) {
            return in.readNBytes(BEGINNING);
        }
    }

    private static RuleViolation ole2(Upload upload) throws IOException {
        var content = Files.readString(upload.path(), StandardCharsets.ISO_8859_1);
        if (content.contains(inDirectory(ENCRYPTED))) {
            return RuleViolation.of("file.encrypted", "file", upload.name());
        }
        return OLD.stream().anyMatch(each -> content.contains(inDirectory(each)))
                ? RuleViolation.of("file.old-format", "file", upload.name())
                : RuleViolation.of("file.not-a-document", "file", upload.name());
    }

    /// UTF-16, as an OLE2 directory spells it.
    private static String inDirectory(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static void requireText(byte[] beginning, Upload upload) {
        var text = new String(beginning, StandardCharsets.ISO_8859_1);
        var bare = text.strip().toLowerCase(Locale.ROOT);
        boolean isUtf16 = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
        if (OTHERS.stream().anyMatch(bare::startsWith) || (!isUtf16 && text.indexOf('\0') >= 0)) {
            throw RuleViolation.of("file.not-a-document", "file", upload.name());
        }
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
