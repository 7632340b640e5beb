package io.jixiao.target.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.form.DocumentWriter;
import io.jixiao.target.form.PrintForm;
import io.jixiao.target.form.docx.DocxWriter;
import io.jixiao.target.form.xlsx.XlsxWriter;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.Projects;
import io.jixiao.target.target.TargetKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/// Printed and read again, a target is the same but for what documents cannot tell apart: blanks
/// around a text, kinds of blanks and line ends, the width of punctuation.
@DisplayName("Out and in again")
class FormRoundTripPropertiesTest {

    private static final TargetKey KEY =
            new TargetKey(ProjectCode.of("13022523P004089100032"), Read.GIVEN.year());
    private static final List<DocumentWriter> WRITERS = List.of(new DocxWriter(), new XlsxWriter());
    private static final int EXAMPLES = 25;

    /// What people type and programs stumble over.
    private static final List<String> NASTY =
            List.of(
                    "\n",
                    "\r\n",
                    "<&>\"'",
                    "]]>",
                    "_x0041_",
                    "=1+1",
                    "\t",
                    "　",
                    "\u0000\u0001",
                    "ＡＢ１２％",
                    "100%",
                    "≥≤",
                    "\uD83D\uDE00",
                    "招商",
                    "修缮工程",
                    "很长".repeat(200));

    @Test
    void the_published_projects_are_the_same() {
        for (var project :
                List.of(Projects.infrastructureMaintenance(), Projects.investmentPromotion())) {
            for (var writer : WRITERS) {
                assertThat(again(project, writer)).isEqualTo(project);
            }
        }
    }

    @Test
    void any_project_is_the_same() {
        qt().withExamples(EXAMPLES)
                .forAll(projects())
                .checkAssert(
                        project -> {
                            for (var writer : WRITERS) {
                                assertThat(again(project, writer))
                                        .isEqualTo(asDocumentsHave(project));
                            }
                        });
    }

    private static Project again(Project project, DocumentWriter writer) {
        try {
            var out = new ByteArrayOutputStream();
            writer.write(PrintForm.target(KEY, project), out);
            var reading = Read.bytes(out.toByteArray());
            assertThat(reading.forms()).as(() -> "of " + reading).hasSize(1);
            var draft = reading.forms().getFirst().draft();
            assertThat(draft).as(() -> reading.forms().getFirst().remarks().toString()).isPresent();
            assertThat(draft.get().key()).isEqualTo(KEY);
            return draft.get().project();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Project asDocumentsHave(Project project) {
        return new Project(
                project.unit(),
                said(project.unitName()),
                said(project.name()),
                said(project.use()),
                said(project.goal()),
                project.funding(),
                project.plan(),
                project.indicators().stream()
                        .map(
                                each ->
                                        indicator(
                                                said(each.level3()),
                                                said(each.description()),
                                                each.printed()))
                        .toList());
    }

    private static String said(String text) {
        return Printed.canonical(Printed.clean(text));
    }

    private static Gen<Project> projects() {
        return texts().zip(texts(), lists().of(texts()).ofSizeBetween(2, 8), Drafted::new)
                .zip(
                        longs().between(0, 99_999_999_999L),
                        integers().between(0, 12),
                        (texts, fen, checkpoints) -> texts.project(fen, checkpoints));
    }

    private record Drafted(String name, String goal, List<String> names) {
        Project project(long fen, int checkpoints) {
            var seed = Projects.investmentPromotion();
            var fiscal = Money.ofFen(fen / 3);
            var budget = Money.ofFen(fen);
            return new Project(
                    seed.unit(),
                    seed.unitName(),
                    shortened(name),
                    shortened(goal + name, Notes.LONGEST_USE),
                    goal,
                    new Funding(budget, fiscal, budget.minus(fiscal)),
                    new PlanRow("资金支出计划（%）", plan(checkpoints), new PlanAnswer.NotGiven()),
                    names.stream()
                            .map(each -> indicator(shortened(each), shortened(each + goal), "≥5次数"))
                            .toList());
        }

        private static List<PlanCell> plan(int checkpoints) {
            return IntStream.rangeClosed(1, checkpoints)
                    .mapToObj(i -> new PlanCell(Read.GIVEN.year().endOf(Month.of(i)), i + ".00"))
                    .toList();
        }
    }

    private static String shortened(String text) {
        return shortened(text, 190);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static Gen<String> texts() {
        return lists().of(integers().between(0, NASTY.size() - 1))
                .ofSizeBetween(0, 8)
                .map(
                        parts ->
                                "甲"
                                        + String.join("乙", parts.stream().map(NASTY::get).toList())
                                        + "丙");
    }

    private static Indicator indicator(String name, String description, String printed) {
        return new Indicator(
                "",
                "产出指标",
                "数量指标",
                name,
                description,
                printed,
                Expectation.read(printed),
                "年初预算安排",
                BigDecimal.ZERO);
    }
}
