package io.jixiao.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.evaluation.scoring.Flag;
import io.jixiao.evaluation.scoring.Reading.Gap;
import io.jixiao.kit.problem.ProblemTexts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every code has a sentence and a remedy, in Chinese and English")
class ProblemCodesTest {

    private static final Pattern SLUG = Pattern.compile("\"([a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    /// Slugs that name something else: actions of the audit trail, reasons of dead letters.
    private static final Set<String> OTHER =
            Set.of(
                    "evaluation-run.start",
                    "evaluation-run.cancel",
                    "event.unreadable",
                    "event.refused",
                    "jixiao.replica",
                    "jixiao.runs",
                    "jixiao.year-end",
                    "jixiao.evaluations");

    private final ProblemTexts texts = new ProblemTexts();

    @Test
    void of_the_code_base() {
        assertThat(codes()).hasSizeGreaterThan(30).allMatch(texts::knows);
    }

    @Test
    void and_no_sentence_is_left_over() {
        assertThat(own("zh").stringPropertyNames())
                .filteredOn(key -> !key.startsWith("label.") && !key.endsWith(".remedy"))
                .isSubsetOf(codes());
    }

    @Test
    void with_the_same_keys_and_numbers_in_both_languages() {
        var chinese = own("zh");
        var english = own("en");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(codes().stream().filter(chinese::containsKey))
                .allSatisfy(
                        code ->
                                assertThat(numbers(english, code))
                                        .as(code)
                                        .isEqualTo(numbers(chinese, code)));
    }

    private static Set<String> codes() {
        var codes = new TreeSet<String>();
        Arrays.stream(Gap.values()).map(Gap::code).forEach(codes::add);
        Arrays.stream(Flag.values()).map(Flag::code).forEach(codes::add);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> SLUG.matcher(text(file)).results().map(hit -> hit.group(1)))
                    .filter(slug -> !OTHER.contains(slug))
                    .forEach(codes::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static Set<String> numbers(Properties texts, String code) {
        return PLACEHOLDER
                .matcher(texts.getProperty(code) + texts.getProperty(code + ".remedy"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties own(String language) {
        var texts = new Properties();
        var name = "/problems_%s.properties".formatted(language);
        try (var in = ProblemCodesTest.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
