package io.jixiao.benchmarks.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One whole answer of HTTP/1.1 at the beginning of a buffer.
///
/// @param length of head and body
public record Answer(ByteBuffer bytes, int status, int length) {

    private static final int STATUS_AT = 9;
    private static final byte[] HEAD_END = ascii("\r\n\r\n");
    private static final byte[] LAST_CHUNK = ascii("\r\n0\r\n\r\n");
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

    /// Empty while it is not all there. Nothing may follow it: a connection asks one at a time.
    static Optional<Answer> in(ByteBuffer read) {
        int head = find(read, HEAD_END, 0);
        if (head < 0) {
            return Optional.empty();
        }
        int status =
                digit(read, STATUS_AT) * 100
                        + digit(read, STATUS_AT + 1) * 10
                        + digit(read, STATUS_AT + 2);
        int body = head + HEAD_END.length;
        int length = find(read, LENGTH, head);
        if (length >= 0) {
            int whole = body + number(read, length + LENGTH.length());
            return read.position() < whole
                    ? Optional.empty()
                    : Optional.of(new Answer(read, status, whole));
        }
        if (find(read, CHUNKED, head) < 0) {
            return Optional.of(new Answer(read, status, body));
        }
        return endsWithLastChunk(read)
                ? Optional.of(new Answer(read, status, read.position()))
                : Optional.empty();
    }

    public String text() {
        return StandardCharsets.UTF_8.decode(bytes.slice(0, length)).toString();
    }

    /// The status alone.
    public void require(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("%d wanted, answered:%n%s".formatted(wanted, text()));
        }
    }

    private static boolean endsWithLastChunk(ByteBuffer read) {
        int from = read.position() - LAST_CHUNK.length;
        return from > 0 && find(read, LAST_CHUNK, from) == from;
    }

    private static int find(ByteBuffer read, byte[] wanted, int from) {
        for (int at = from; at <= read.position() - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && read.get(at + same) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    /// In the head, whatever its case.
    private static int find(ByteBuffer read, String wanted, int head) {
        for (int at = 0; at <= head - wanted.length(); at++) {
            int same = 0;
            while (same < wanted.length()
                    && Character.toLowerCase((char) read.get(at + same)) == wanted.charAt(same)) {
                same++;
            }
            if (same == wanted.length()) {
                return at;
            }
        }
        return -1;
    }

    private static int number(ByteBuffer read, int from) {
        int at = from;
        while (read.get(at) == ' ') {
            at++;
        }
        int number = 0;
        while (read.get(at) >= '0' && read.get(at) <= '9') {
            number = number * 10 + digit(read, at++);
        }
        return number;
    }

    private static int digit(ByteBuffer read, int at) {
        return read.get(at) - '0';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
