package io.jixiao.target.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The fixtures say what the published document says.
class SeedTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("jixiao.corpus", ""))
                    .resolve("seed/laoting-480002-2023.txt");

    @Test
    void every_text_of_the_fixtures_stands_in_the_published_document() throws IOException {
        assumeTrue(Files.exists(DOCUMENT), "the corpus is not at hand: " + DOCUMENT);
        var document = Files.readString(DOCUMENT);
        for (var project :
                List.of(Projects.infrastructureMaintenance(), Projects.investmentPromotion())) {
            assertThat(texts(project)).allSatisfy(text -> assertThat(document).contains(text));
        }
    }

    private static List<String> texts(Project project) {
        var texts =
                new ArrayList<>(
                        List.of(
                                project.unit().unitCode() + project.unitName(),
                                project.name(),
                                project.use(),
                                project.goal(),
                                project.funding().budget().toWanYuan(),
                                project.plan().heading()));
        project.plan().cells().forEach(cell -> texts.add(cell.printed()));
        for (var each : project.indicators()) {
            texts.addAll(
                    List.of(
                            each.level1(),
                            each.level2(),
                            each.level3(),
                            each.description(),
                            each.printed(),
                            each.basis()));
        }
        return texts;
    }
}
