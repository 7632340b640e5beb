package io.jixiao.target.intake;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.intake.docx.DocxReader;
import io.jixiao.target.intake.text.TextReader;
import io.jixiao.target.intake.xlsx.XlsxReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads files for tests, for 2023 and the county of the sample.
final class Read {

    static final Given GIVEN =
            new Given(FiscalYear.of(2023), "130225000", Optional.empty(), Optional.empty());

    private static final ReadFiles FILES =
            new ReadFiles(new DocxReader(), new XlsxReader(), new TextReader());

    private Read() {}

    static Reading file(Path path) {
        return FILES.read(new Upload(path.getFileName().toString(), path), GIVEN);
    }

    static Reading bytes(byte[] content) {
        try {
            var path = Files.createTempFile("intake", ".bin");
            try {
                Files.write(path, content);
                return FILES.read(new Upload("文件.bin", path), GIVEN);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading text(String content) {
        return bytes(content.getBytes(StandardCharsets.UTF_8));
    }
}
