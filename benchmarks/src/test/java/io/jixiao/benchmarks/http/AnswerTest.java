package io.jixiao.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void is_whole_when_its_length_is_there() {
        var text = "HTTP/1.1 201 Created\r\nContent-Length: 4\r\n\r\n{ok}";
        assertThat(Answer.in(read(text)).orElseThrow().status()).isEqualTo(201);
        assertThat(Answer.in(read(text.substring(0, text.length() - 1)))).isEmpty();
        assertThat(Answer.in(read("HTTP/1.1 201 Crea"))).isEmpty();
    }

    @Test
    void is_whole_when_its_last_chunk_is_there() {
        var text = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\n{ok}\r\n0\r\n\r\n";
        assertThat(Answer.in(read(text)).orElseThrow().text()).isEqualTo(text);
        assertThat(Answer.in(read(text.substring(0, text.length() - 2)))).isEmpty();
    }

    @Test
    void of_another_status_ends_the_run() {
        var answer = Answer.in(read("HTTP/1.1 429 Too Many\r\ncontent-length: 0\r\n\r\n"));
        assertThatThrownBy(() -> answer.orElseThrow().require(201))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("429");
    }

    private static ByteBuffer read(String text) {
        return ByteBuffer.allocate(200).put(text.getBytes(StandardCharsets.UTF_8));
    }
}
