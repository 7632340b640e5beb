package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.Expectation.ByDate;
import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Expectation.Operator;
import io.jixiao.kernel.Expectation.Unsettled;
import io.jixiao.kernel.Units;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicators;
import io.jixiao.target.project.Projects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Each cell of published tables beside a mechanical reading of it, which the cell itself beats:
/// where the two differ, `cells/explained.csv` says why.
@DisplayName("Cells 指标值 of published tables")
class CorpusCellsTest {

    private static final Logger LOG = Logger.getLogger(CorpusCellsTest.class);
    private static final Path CORPUS = Path.of(System.getProperty("jixiao.corpus", "absent"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Operator> SIGNS =
            Map.of(
                    ">=", Operator.AT_LEAST,
                    ">", Operator.MORE_THAN,
                    "=", Operator.EQUAL,
                    "<=", Operator.AT_MOST,
                    "<", Operator.LESS_THAN);

    /// @param place `targets/003.json/9 target`
    private record Cell(String place, String printed, JsonNode mechanical, JsonNode row) {

        Expectation ours() {
            return Expectation.read(printed);
        }

        boolean agrees() {
            return switch (mechanical.path("kind").asText()) {
                case "quantitative" -> ours().equals(quantity());
                case "date_or_period" -> ours() instanceof ByDate;
                default -> ours() instanceof InWords;
            };
        }

        private Expectation quantity() {
            var value = mechanical.get("value").decimalValue();
            var unit = mechanical.path("unit").isNull() ? "" : mechanical.path("unit").asText();
            return mechanical.path("op").isNull()
                    ? new Unsettled(value, unit)
                    : new Measured(SIGNS.get(mechanical.get("op").asText()), value, unit);
        }

        String line() {
            return place + "," + printed + "," + ours().kind();
        }
    }

    @Test
    void of_the_project_s_own_sample_mean_what_the_mechanical_reading_says_or_it_is_explained() {
        assertThat(unexplained(sample())).isEmpty();
        assertThat(sample()).hasSize(10);
    }

    @Test
    void of_published_tables_mean_what_the_mechanical_reading_says_or_it_is_explained() {
        assertThat(unexplained(published())).isEmpty();
        assertThat(published()).hasSizeGreaterThan(100);
    }

    @Test
    void without_an_operator_or_in_words_are_found_and_none_is_lost() {
        assertThat(Stream.concat(sample().stream(), publishedIfThere().stream()))
                .allSatisfy(
                        cell -> {
                            var found = findings(cell);
                            switch (cell.ours()) {
                                case Unsettled _ ->
                                        assertThat(found)
                                                .singleElement()
                                                .matches(
                                                        each ->
                                                                each.code()
                                                                                .equals(
                                                                                        "indicator.no-operator")
                                                                        && each.fixes().size()
                                                                                == 3);
                                case InWords _ ->
                                        assertThat(found)
                                                .extracting(Finding::code)
                                                .contains("indicator.in-words");
                                case Measured measured ->
                                        assertThat(Units.known(measured.unit()))
                                                .as(measured.unit())
                                                .isTrue();
                                case Expectation.Between _,
                                        Expectation.ByDate _,
                                        Expectation.YesOrNo _,
                                        Expectation.NotApplicable _ ->
                                        assertThat(found).isEmpty();
                            }
                        });
    }

    private static List<Finding> findings(Cell cell) {
        var row =
                Indicators.row(
                        cell.row().path("level1").asText(),
                        cell.row().path("level2").asText(),
                        cell.row().path("level3").asText(),
                        cell.printed());
        return new ValuesAreGiven()
                .findings(
                        Projects.infrastructureMaintenance().with(List.of(row)),
                        RuleSet.AS_SHIPPED);
    }

    private static List<String> unexplained(List<Cell> cells) {
        var differing = cells.stream().filter(cell -> !cell.agrees()).toList();
        LOG.infof(
                "cells: %d of %d mean what the mechanical reading says",
                cells.size() - differing.size(), cells.size());
        differing.forEach(
                cell -> LOG.infof("cells: %s, mechanical %s", cell.line(), cell.mechanical()));
        var explained = explained();
        return differing.stream()
                .map(Cell::line)
                .filter(line -> !explained.contains(line))
                .toList();
    }

    /// Without the reasons.
    private static List<String> explained() {
        return text("explained.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> String.join(",", Arrays.asList(line.split(",", 4)).subList(0, 3)))
                .toList();
    }

    private static List<Cell> sample() {
        return cells("sample.json", text("sample.json"));
    }

    private static List<Cell> published() {
        assumeThat(CORPUS).as("published tables, beside the repository").isDirectory();
        return publishedIfThere();
    }

    private static List<Cell> publishedIfThere() {
        return Stream.of("targets", "self-eval")
                .map(CORPUS::resolve)
                .filter(Files::isDirectory)
                .flatMap(CorpusCellsTest::cellsOf)
                .toList();
    }

    private static Stream<Cell> cellsOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream()
                    .flatMap(
                            file ->
                                    cells(
                                            folder.getFileName() + "/" + file.getFileName(),
                                            text(file))
                                            .stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Cell> cells(String file, String text) {
        try {
            return JSON.readTree(text)
                    .path("indicators")
                    .valueStream()
                    .flatMap(
                            row ->
                                    Stream.of("target", "actual")
                                            .filter(name -> row.hasNonNull(name))
                                            .map(name -> cell(file, row, name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell cell(String file, JsonNode row, String name) {
        return new Cell(
                file + "/" + row.path("seq").asText() + " " + name,
                row.path("as_printed").path(name).asText(),
                row.get(name),
                row);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        try (var stream =
                Objects.requireNonNull(
                        CorpusCellsTest.class.getResourceAsStream("/cells/" + resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
