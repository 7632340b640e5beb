package io.jixiao.kernel;

import static io.jixiao.kernel.Samples.expectations;
import static io.jixiao.kernel.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.quicktheories.QuickTheory.qt;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationPropertiesTest {

    @Test
    void every_value_reads_back_from_its_print() {
        qt().withExamples(10_000)
                .forAll(expectations())
                .check(promise -> Expectation.read(promise.printed()).equals(promise));
    }

    @Test
    void every_value_comes_back_from_its_parts() {
        qt().withExamples(3_000)
                .forAll(expectations())
                .check(
                        promise ->
                                ExpectationParts.of(promise)
                                        .toExpectation(promise.printed())
                                        .equals(promise));
    }

    @Test
    void reading_prints_what_reads_the_same_again_and_no_text_throws() {
        qt().withExamples(20_000)
                .forAll(texts())
                .check(
                        text -> {
                            var read = Expectation.read(text);
                            return Expectation.read(read.printed()).equals(read);
                        });
    }

    /// Each of these has a part that a careless pattern would try over and over.
    @ParameterizedTest
    @ValueSource(
            strings = {"次", "1", "≥", "≥1", " ", ",", "1,000", "1-", "且≥1", "及以上", "不少于", "达到95%"})
    void a_cell_of_a_million_characters_is_read_in_no_time(String piece) {
        var cell = "≥5" + piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Expectation.read(cell));
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Expectation.inside(cell));
        var longestRead = cell.substring(0, 200);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Expectation.read(longestRead));
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Expectation.inside(longestRead));
    }
}
