package io.jixiao.target.lint;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.Projects;
import io.jixiao.testkit.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is found in the published document of unit 480002, word for word.
class SeedFindingsGoldenTest {

    private final ProblemTexts texts = new ProblemTexts();

    @Test
    void the_published_document_shows_its_real_findings() {
        var page = new ArrayList<String>();
        for (var project :
                List.of(Projects.infrastructureMaintenance(), Projects.investmentPromotion())) {
            page.add("# " + project.name());
            page.addAll(lines(project));
            page.add("");
        }
        Golden.assertSame("lint/seed-480002-2023.txt", String.join("\n", page));
    }

    private List<String> lines(Project project) {
        return Catalogue.findings(project, RuleSet.AS_SHIPPED).stream().map(this::line).toList();
    }

    private String line(Finding finding) {
        var entry =
                texts.entry(
                        new Fault(finding.code(), finding.place(), finding.numbers()),
                        Locale.CHINESE);
        var fixes = finding.fixes().stream().map(SeedFindingsGoldenTest::fix).toList();
        return "%s %s %s %s%s"
                .formatted(
                        finding.severity(),
                        finding.code(),
                        finding.place(),
                        entry.detail(),
                        fixes.isEmpty() ? "" : " → " + String.join(" | ", fixes));
    }

    private static String fix(Fix fix) {
        return fix.changes().stream()
                .map(change -> change.place() + " = " + change.value())
                .collect(Collectors.joining(", "));
    }
}
