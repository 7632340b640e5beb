package io.jixiao.execution.batch.xlsx;

import io.jixiao.execution.batch.UnreadableBatch;
import io.jixiao.execution.payment.Objection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Measures what a workbook unpacks to, before a library keeps any of it.
final class ZipCheck {

    /// A sheet of a million rows with every column filled has some 700 MB.
    private static final long SHEETS_AT_MOST = 2L << 30;

    /// Texts and styles are kept in memory.
    private static final long OTHERS_AT_MOST = 32L << 20;

    private static final int TEXT_AT_MOST = 256 * 1024;
    private static final int BUFFER = 64 * 1024;

    private ZipCheck() {}

    static void check(Path file) throws IOException {
        long sheets = 0;
        long others = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                boolean sheet = entry.getName().contains("worksheets/");
                long left = sheet ? SHEETS_AT_MOST - sheets : OTHERS_AT_MOST - others;
                try (var in = zip.getInputStream(entry)) {
                    long size = measured(in, left);
                    sheets += sheet ? size : 0;
                    others += sheet ? 0 : size;
                }
            }
        } catch (ZipException _) {
            throw WorkbookLines.notAWorkbook();
        }
    }

    private static long measured(InputStream in, long atMost) throws IOException {
        var buffer = new byte[BUFFER];
        long size = 0;
        int text = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            for (int i = 0; i < read; i++) {
                text = buffer[i] == '<' ? 0 : text + 1;
                if (text > TEXT_AT_MOST) {
                    throw WorkbookLines.notAWorkbook();
                }
            }
            if (size > atMost) {
                throw UnreadableBatch.tooLarge(Objection.at("", "batch.workbook-too-large"));
            }
        }
        return size;
    }
}
