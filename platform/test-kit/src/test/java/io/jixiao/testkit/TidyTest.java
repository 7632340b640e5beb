package io.jixiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("House rules on the text of the repository")
class TidyTest {

    private static final int LONGEST_FILE = 300;

    /// What must not stand in Java sources, and what to write instead.
    private static final Map<Pattern, String> UNWANTED =
            Map.of(
                    Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?! #\\d)"), "an issue number beside it",
                    Pattern.compile("Thread\\.sleep"), "Awaitility with a bound",
                    Pattern.compile("\\.printStackTrace"), "a log line at the edge",
                    Pattern.compile("@Disabled"), "an assumption that says what is missing",
                    Pattern.compile("\\bdouble\\b|\\bfloat\\b"), "Money, Percentage or BigDecimal");

    /// These write to a person's terminal, or measure.
    private static final Pattern PROGRAMS = Pattern.compile("^(local-stack|benchmarks)/.*");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern NAMED_CLASS =
            Pattern.compile("`([A-Z][A-Za-z]+Test|[A-Z]\\w+IT)`");

    private final Repository repository = Repository.find();

    @Test
    void sources_hold_nothing_unwanted() {
        var found =
                repository.files(".java").stream()
                        .filter(file -> !file.endsWith("TidyTest.java"))
                        .filter(file -> !PROGRAMS.matcher(file.toString()).matches())
                        .flatMap(this::unwantedIn)
                        .toList();
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Thread.sleep(5)", "// TODO later", "double amount", "failure.printStackTrace()"})
    void the_ban_bites(String line) {
        assertThat(UNWANTED.keySet()).anyMatch(pattern -> pattern.matcher(line).find());
    }

    @Test
    void nothing_prints_to_the_console_but_programs() {
        assertThat(repository.files(".java"))
                .filteredOn(file -> !PROGRAMS.matcher(file.toString()).matches())
                .filteredOn(file -> !file.endsWith("TidyTest.java"))
                .noneMatch(file -> repository.text(file).contains("System.out"));
    }

    @Test
    void files_are_short() {
        assertThat(repository.files(".java"))
                .filteredOn(file -> repository.text(file).lines().count() > LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void every_main_package_is_null_marked_and_says_where_to_start_reading() {
        var packages =
                repository.files(".java").stream()
                        .filter(file -> file.toString().contains("src/main/java"))
                        .map(Path::getParent)
                        .distinct()
                        .toList();
        assertThat(packages).isNotEmpty().allSatisfy(this::isIntroduced);
    }

    @Test
    void links_between_documents_lead_somewhere() {
        var dead =
                repository.files(".md").stream()
                        .flatMap(
                                page ->
                                        links(page)
                                                .filter(link -> !leadsSomewhere(page, link))
                                                .map(link -> page + " → " + link))
                        .toList();
        assertThat(dead).isEmpty();
    }

    @Test
    void every_rule_page_names_a_test() {
        assertThat(repository.files(".md"))
                .filteredOn(page -> page.toString().matches("docs/rules/\\d\\d-.*"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(namedTests(page)).isNotEmpty());
    }

    @Test
    void a_test_that_a_document_names_exists() {
        var tests =
                repository.files(".java").stream()
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .toList();
        assertThat(repository.files(".md"))
                .allSatisfy(page -> assertThat(namedTests(page)).isSubsetOf(tests));
    }

    private Stream<String> unwantedIn(Path file) {
        var text = repository.text(file);
        return UNWANTED.entrySet().stream()
                .filter(each -> each.getKey().matcher(text).find())
                .map(each -> file + ": instead of " + each.getKey() + " write " + each.getValue());
    }

    private void isIntroduced(Path folder) {
        var info = folder.resolve("package-info.java");
        assertThat(repository.root().resolve(info)).exists();
        assertThat(repository.text(info)).contains("///", "@NullMarked", "tart reading at [");
    }

    private Stream<String> links(Path page) {
        return LINK.matcher(repository.text(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://") && !link.startsWith("mailto:"));
    }

    private boolean leadsSomewhere(Path page, String link) {
        return Files.exists(repository.root().resolve(page).resolveSibling(link));
    }

    private List<String> namedTests(Path page) {
        return NAMED_CLASS
                .matcher(repository.text(page))
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }
}
