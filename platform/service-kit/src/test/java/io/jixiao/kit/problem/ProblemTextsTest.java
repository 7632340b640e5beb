package io.jixiao.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The sentences for codes")
class ProblemTextsTest {

    private static final Properties CHINESE = load("problems_zh.properties");
    private static final Properties ENGLISH = load("problems_en.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final ProblemTexts texts = new ProblemTexts();

    @Nested
    class Both_languages {

        @Test
        void have_the_same_keys() {
            assertThat(new TreeSet<>(CHINESE.stringPropertyNames()))
                    .isEqualTo(new TreeSet<>(ENGLISH.stringPropertyNames()));
        }

        @ParameterizedTest
        @MethodSource("io.jixiao.kit.problem.ProblemTextsTest#codes")
        void say_what_is_wrong_and_what_to_do_about_it(String code) {
            assertThat(texts.knows(code)).isTrue();
            assertThat(CHINESE.getProperty(code)).containsPattern("\\p{IsHan}");
            assertThat(CHINESE.getProperty(code + ".remedy")).containsPattern("\\p{IsHan}");
            assertThat(ENGLISH.getProperty(code)).doesNotContainPattern("\\p{IsHan}");
        }

        @ParameterizedTest
        @MethodSource("io.jixiao.kit.problem.ProblemTextsTest#codes")
        void name_the_same_numbers(String code) {
            assertThat(numbers(CHINESE, code)).isEqualTo(numbers(ENGLISH, code));
        }
    }

    @Nested
    class A_sentence {

        @Test
        void is_filled_with_the_numbers() {
            var fault = Fault.at("/limit", "limit.range", "given", 900, "highest", 500);
            assertThat(texts.entry(fault, Locale.CHINESE))
                    .isEqualTo(
                            new ProblemBody.Entry(
                                    "limit.range",
                                    "/limit",
                                    "每页条数",
                                    "每页条数 900 不在 1 至 500 之间",
                                    "请更正 limit"));
            assertThat(texts.entry(fault, Locale.ENGLISH).detail())
                    .isEqualTo("limit 900 is not within 1 to 500");
        }

        @Test
        void is_not_filled_twice() {
            var fault = Fault.of("limit.range", "given", "{highest}", "highest", 500);
            assertThat(texts.entry(fault, Locale.ENGLISH).detail())
                    .isEqualTo("limit {highest} is not within 1 to 500");
        }

        @Test
        void takes_what_was_given_as_it_is() {
            var fault = Fault.of("field.unknown", "field", "$1\\");
            assertThat(texts.entry(fault, Locale.ENGLISH).detail()).isEqualTo("unknown field $1\\");
        }

        @Test
        void nobody_has_written_is_the_code() {
            assertThat(texts.entry(Fault.of("never.written"), Locale.ENGLISH))
                    .isEqualTo(
                            new ProblemBody.Entry(
                                    "never.written", null, null, "never.written", null));
            assertThat(texts.knows("never.written")).isFalse();
        }
    }

    @Test
    void the_first_fault_is_the_title_and_all_are_listed() {
        var body =
                texts.body(
                        400,
                        List.of(Fault.of("etag.missing"), Fault.of("cursor.invalid")),
                        Locale.ENGLISH,
                        "/here",
                        "trace");
        assertThat(body.title()).isEqualTo("a change needs the If-Match header");
        assertThat(body.type()).isEqualTo("urn:jixiao:problem:etag.missing");
        assertThat(body.errors())
                .extracting(ProblemBody.Entry::code)
                .containsExactly("etag.missing", "cursor.invalid");
    }

    @Test
    void a_problem_without_a_fault_cannot_be_made() {
        assertThatThrownBy(() -> Problem.of(400)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                     | zh",
                "en                       | en",
                "en-GB, zh;q=0.9          | en",
                "zh;q=0.3, en;q=0.9       | en",
                "zh-CN, en                | zh",
                "de, en;q=0.5             | en",
                "de                       | zh",
                "en;q=0, zh               | zh",
                "*                        | zh",
                ";;q=x                    | zh"
            })
    void chinese_unless_english_is_asked_for(String acceptLanguage, String language) {
        assertThat(ProblemTexts.preferred(acceptLanguage).getLanguage()).isEqualTo(language);
    }

    static Stream<String> codes() {
        return CHINESE.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("label."))
                .map(key -> key.replaceFirst("\\.remedy$", ""))
                .distinct()
                .sorted();
    }

    private static Set<String> numbers(Properties language, String code) {
        return PLACEHOLDER
                .matcher(language.getProperty(code) + language.getProperty(code + ".remedy"))
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String name) {
        var texts = new Properties();
        try (var in = ProblemTexts.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
