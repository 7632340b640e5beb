package io.jixiao.target.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jixiao.target.project.Projects;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The published document of unit 480002 as Word, Excel and text")
class SeedDocumentTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("jixiao.corpus", "")).resolve("seed");

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "txt"})
    void yields_both_projects_as_the_fixtures_have_them(String format) {
        var forms = read(format).forms();
        assertThat(forms)
                .extracting(each -> each.draft().orElseThrow().project())
                .containsExactly(
                        Projects.infrastructureMaintenance(), Projects.investmentPromotion());
        assertThat(forms).allSatisfy(each -> assertThat(each.remarks()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void says_the_same_in_every_format(String format) {
        assertThat(Rendered.of(read(format))).isEqualTo(Rendered.of(read("txt")));
    }

    @Test
    void has_two_sub_goals_and_eight_safeguards_the_first_of_two_paragraphs() {
        var goals = read("docx").goals().orElseThrow();
        assertThat(goals.subGoals())
                .extracting(each -> each.indicators().size())
                .containsExactly(3, 3);
        assertThat(goals.subGoals().getLast().indicators().getLast().printed()).isEqualTo("≥90%");
        assertThat(goals.safeguards()).hasSize(8);
        assertThat(goals.safeguards().getFirst().lines()).hasSize(2);
    }

    private static Reading read(String format) {
        var file = FOLDER.resolve("laoting-480002-2023." + format);
        assumeTrue(Files.exists(file), "the corpus is not at hand: " + file);
        return Read.file(file);
    }
}
