package io.jixiao.benchmarks.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What is asked, by number, and what must be answered.
public interface Requests {

    /// How many there are; a load ends early when they run out.
    int count();

    /// Head and body, ready to be sent.
    ByteBuffer[] request(int number);

    /// @throws IllegalStateException ends the run
    void check(Answer answer);

    static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    static String post(String path, String token, String contentType, int length) {
        return """
        POST %s HTTP/1.1\r
        Host: 127.0.0.1\r
        %sContent-Type: %s\r
        Content-Length: %d\r
        \r
        """
                .formatted(path, authorization(token), contentType, length);
    }

    static String get(String path, String token) {
        return """
        GET %s HTTP/1.1\r
        Host: 127.0.0.1\r
        %sAccept: application/json\r
        \r
        """
                .formatted(path, authorization(token));
    }

    private static String authorization(String token) {
        return token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    }
}
