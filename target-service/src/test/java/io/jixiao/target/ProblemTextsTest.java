package io.jixiao.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every code in the sources has a sentence and a remedy in both languages, with the same numbers.
class ProblemTextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE =
            Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\{(\\w+)}");

    /// What is done, for the audit trail, and settings: nobody is told a sentence.
    private static final Set<String> ACTIONS =
            Set.of(
                    "target.draft",
                    "target.revise",
                    "goals.write",
                    "target.rollover",
                    "library.curate",
                    "library.disable",
                    "jixiao.imports",
                    "target-documents.import",
                    "target-documents.cancel",
                    "target.change-revise",
                    "target.submit",
                    "target.withdraw",
                    "target.review",
                    "target.approve",
                    "duty.lend",
                    "duty.take-back",
                    "target.override-finding",
                    "target.take-back-override",
                    "lint-rules.write");

    private final Properties chinese = texts("zh");
    private final Properties english = texts("en");

    @Test
    void every_code_has_a_sentence_and_a_remedy_in_both_languages() {
        assertThat(codes()).isNotEmpty();
        for (var code : codes()) {
            for (var key : Set.of(code, code + ".remedy")) {
                assertThat(chinese).containsKey(key);
                assertThat(english).containsKey(key);
            }
        }
    }

    @Test
    void both_languages_have_the_same_keys_and_the_sentences_the_same_numbers() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (var code : codes()) {
            assertThat(numbers(english.getProperty(code)))
                    .as(code)
                    .isSubsetOf(numbers(chinese.getProperty(code)))
                    .containsAll(
                            numbers(chinese.getProperty(code)).stream()
                                    .filter(number -> !number.equals("chinese"))
                                    .filter(number -> !number.equals("post"))
                                    .toList());
        }
    }

    @Test
    void every_sentence_is_of_a_code_in_the_sources() {
        var own = new Properties();
        own.putAll(load("problems_zh.properties"));
        var codes = codes();
        assertThat(own.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("label."))
                .allSatisfy(key -> assertThat(codes).contains(key.replaceFirst("\\.remedy$", "")));
    }

    private static Set<String> numbers(String sentence) {
        return NUMBER.matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> codes() {
        try (var files = Files.walk(SOURCES)) {
            var codes = new TreeSet<String>();
            for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(codes::add);
            }
            codes.removeAll(ACTIONS);
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String language) {
        var texts = load("io/jixiao/kit/problem/problems_%s.properties".formatted(language));
        texts.putAll(load("problems_%s.properties".formatted(language)));
        return texts;
    }

    private static Properties load(String name) {
        var texts = new Properties();
        var loader = ProblemTextsTest.class.getClassLoader();
        try (var in = loader.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
