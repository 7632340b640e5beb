package io.jixiao.execution.batch.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jixiao.execution.batch.BatchLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lines in the spool")
class PieceTextTest {

    private final PieceText texts =
            new PieceText(new ObjectMapper().registerModule(new JavaTimeModule()));

    @ParameterizedTest
    @ValueSource(strings = {"道路养护 𠮷", "half \uD800 of one", "\u0000", "\uFFFD"})
    void come_back_as_they_were_sent_so_that_a_rule_finds_what_is_wrong(String text) {
        var lines = List.of(BatchLine.broken(1, "field.choice", "given", text));
        var stored = texts.write(lines).getBytes(StandardCharsets.UTF_8);
        assertThat(texts.read(new String(stored, StandardCharsets.UTF_8))).isEqualTo(lines);
    }
}
