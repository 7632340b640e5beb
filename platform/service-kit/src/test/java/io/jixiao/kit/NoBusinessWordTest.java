package io.jixiao.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The kit is mechanics: its code has no word of the business")
class NoBusinessWordTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Set<String> BUSINESS =
            Set.of("project", "target", "payment", "indicator", "alert", "evaluation");

    private static final Pattern COMMENT = Pattern.compile("//.*");

    /// `paymentKey`, `PAYMENT_KEY` and `payments` are words as well.
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    @Test
    void in_any_source() {
        assertThat(sources()).isNotEmpty();
        assertThat(sources().stream().flatMap(NoBusinessWordTest::businessLines)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "var paymentKey = 1;, true",
        "String TARGET_TOPIC;, true",
        "record Indicators() {}, true",
        "var key = 1; // of a payment, false",
        "'/// `target.approve`, a slug', false",
        "var retargeted = 1;, false"
    })
    void and_the_check_bites(String line, boolean business) {
        assertThat(isBusiness(line)).isEqualTo(business);
    }

    private static Stream<String> businessLines(Path source) {
        try {
            return Files.readAllLines(source).stream()
                    .filter(NoBusinessWordTest::isBusiness)
                    .map(line -> source.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBusiness(String line) {
        return WORD.matcher(COMMENT.matcher(line).replaceAll(""))
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT).replaceFirst("s$", ""))
                .anyMatch(BUSINESS::contains);
    }

    private static List<Path> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
