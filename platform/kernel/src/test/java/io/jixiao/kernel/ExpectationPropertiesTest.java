package io.jixiao.kernel;

import static io.jixiao.kernel.Samples.measured;
import static io.jixiao.kernel.Samples.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import io.jixiao.kernel.Expectation.InWords;
import org.junit.jupiter.api.Test;

class ExpectationPropertiesTest {

    @Test
    void every_measured_expectation_reads_back_from_its_print() {
        qt().withExamples(3_000)
                .forAll(measured())
                .check(promise -> Expectation.read(promise.printed()).equals(promise));
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

    @Test
    void a_cell_of_a_million_characters_is_read_too() {
        assertThat(Expectation.read("≥5" + "次".repeat(1_000_000)).printed()).hasSize(1_000_002);
        assertThat(Expectation.read("≥5" + "1".repeat(1_000_000))).isInstanceOf(InWords.class);
        assertThat(Expectation.read(" ".repeat(1_000_000))).isEqualTo(new InWords(""));
    }
}
