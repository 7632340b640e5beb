package io.jixiao.execution.batch.xlsx;

import io.jixiao.execution.batch.UnreadableBatch;
import io.jixiao.execution.payment.Objection;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    /// A workbook has a few dozen parts.
    private static final long DIRECTORY_AT_MOST = 1L << 20;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int COMMENT_AT_MOST = 0xffff;

    private static final int TEXT_AT_MOST = 256 * 1024;
    private static final int BUFFER = 64 * 1024;

    private ZipCheck() {}

    static void check(Path file) throws IOException {
        checkDirectory(file);
        long sheets = 0;
        long others = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                boolean sheet = entry.getName().contains("worksheets/");
                long left = sheet ? SHEETS_AT_MOST - sheets : OTHERS_AT_MOST - others;
                try (var in = zip.getInputStream(entry)) {
                    long size = measured(in, left, sheet ? new CellNames() : _ -> {});
                    sheets += sheet ? size : 0;
                    others += sheet ? 0 : size;
                }
            }
        } catch (ZipException | EOFException _) {
            throw WorkbookLines.notAWorkbook();
        }
    }

    /// At its end an archive says how long its directory is; whoever opens it keeps all of that.
    private static void checkDirectory(Path file) throws IOException {
        var end = ByteBuffer.wrap(end(file)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + END_BYTES <= end.limit(); at++) {
            if (end.getInt(at) == END_SIGNATURE
                    && Integer.toUnsignedLong(end.getInt(at + 12)) > DIRECTORY_AT_MOST) {
                throw UnreadableBatch.tooLarge(Objection.at("", "batch.workbook-too-large"));
            }
        }
    }

    private static byte[] end(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var end = new byte[(int) Math.min(in.length(), END_BYTES + COMMENT_AT_MOST)];
            in.seek(in.length() - end.length);
            in.readFully(end);
            return end;
        }
    }

    private interface Bytes {
        void see(byte next);
    }

    /// A reader makes room for every column up to that of a cell: Excel has three letters of them.
    private static final class CellNames implements Bytes {

        private static final int LETTERS_AT_MOST = 3;

        /// How much of a blank, `r=` and a quote has been seen.
        private int seen;

        private int letters;

        @Override
        public void see(byte next) {
            switch (seen) {
                case 1 -> seen = next == 'r' ? 2 : blank(next);
                case 2 -> seen = next == '=' ? 3 : blank(next);
                case 3 -> {
                    seen = next == '"' || next == '\'' ? 4 : 0;
                    letters = 0;
                }
                case 4 -> name(next);
                default -> seen = blank(next);
            }
        }

        private void name(byte next) {
            if (!Character.isLetter(next)) {
                seen = 0;
            } else if (++letters > LETTERS_AT_MOST) {
                throw WorkbookLines.notAWorkbook();
            }
        }

        private static int blank(byte next) {
            return next == ' ' || next == '\n' || next == '\t' || next == '\r' ? 1 : 0;
        }
    }

    private static long measured(InputStream in, long atMost, Bytes bytes) throws IOException {
        var buffer = new byte[BUFFER];
        long size = 0;
        int text = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            for (int i = 0; i < read; i++) {
                text = buffer[i] == '<' ? 0 : text + 1;
                bytes.see(buffer[i]);
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
