package io.jixiao.execution.batch.folder;

import io.jixiao.execution.batch.Upload;
import io.jixiao.execution.batch.Upload.Format;
import io.jixiao.kit.http.BoundedBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A file that may hold payments, told by its name.
record PaymentFile(Path path, Format format, boolean isPacked, long size, Instant changedAt) {

    private static final Map<String, Format> FORMATS =
            Map.of(
                    "ndjson", Format.NDJSON,
                    "csv", Format.CSV,
                    "json", Format.ARRAY,
                    "xlsx", Format.XLSX);
    private static final String PACKED = ".gz";
    private static final int LONGEST_NAME = 200;

    /// Empty for what is none: another ending, a hidden file, a folder, or one that is gone.
    static Optional<PaymentFile> of(Path path) throws IOException {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean packed = name.endsWith(PACKED);
        var plain = packed ? name.substring(0, name.length() - PACKED.length()) : name;
        var format = FORMATS.get(plain.substring(plain.lastIndexOf('.') + 1));
        if (format == null || name.startsWith(".") || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        return Optional.of(
                new PaymentFile(
                        path,
                        format,
                        packed,
                        Files.size(path),
                        Files.getLastModifiedTime(path).toInstant()));
    }

    String name() {
        return path.getFileName().toString();
    }

    /// With room for what is put before and behind it: a name may have 255 bytes.
    String shortName() {
        var name = name();
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            name = name.substring(name.offsetByCodePoints(0, 1));
        }
        return name;
    }

    /// Whether what stands there is this file, and none that has taken its name.
    boolean isAt(Path place) throws IOException {
        return of(place)
                .filter(each -> each.size == size && each.changedAt.equals(changedAt))
                .isPresent();
    }

    /// The same for every replica that sees it, and after a restart.
    String origin() {
        return name() + "|" + size + "|" + changedAt;
    }

    /// @param mostBytes after unpacking
    Upload upload(InputStream in, long mostBytes) throws IOException {
        return new Upload(
                format,
                StandardCharsets.UTF_8,
                isPacked ? BoundedBody.gzip(in, mostBytes) : BoundedBody.plain(in, mostBytes));
    }
}
