package io.jixiao.target.rollover;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a project promised in the year before (docs/rules/16): the version in force on its last
/// day.
public record LastYear(FiscalYear year, int version, Project project) {

    /// The same promise under the dates of the year after; figures stay, and are found below.
    public Project moved() {
        var plan = project.plan();
        return new Project(
                project.unit(),
                project.unitName(),
                project.name(),
                project.use(),
                project.goal(),
                project.funding(),
                new PlanRow(
                        plan.heading(),
                        plan.cells().stream()
                                .map(cell -> new PlanCell(oneYearOn(cell.date()), cell.printed()))
                                .toList(),
                        plan.answer()),
                project.indicators());
    }

    /// The end of February stays the end of February.
    private static LocalDate oneYearOn(LocalDate date) {
        var later = YearMonth.from(date).plusYears(1);
        return date.equals(YearMonth.from(date).atEndOfMonth())
                ? later.atEndOfMonth()
                : date.plusYears(1);
    }

    /// What in a form of the year after is still as it was: to be confirmed or changed.
    public List<Finding> unchangedIn(Project current) {
        var findings = new ArrayList<Finding>();
        if (current.funding().equals(project.funding())) {
            findings.add(
                    Finding.warning(
                            "/funding/budget",
                            "carried.budget",
                            "year",
                            year,
                            "budget",
                            project.funding().budget().toWanYuan()));
        }
        if (!project.plan().cells().isEmpty()
                && printed(current.plan()).equals(printed(project.plan()))) {
            findings.add(Finding.warning("/plan/cells", "carried.plan", "year", year));
        }
        for (int i = 0; i < current.indicators().size(); i++) {
            var indicator = current.indicators().get(i);
            if (valueOf(indicator).filter(indicator.printed()::equals).isPresent()) {
                findings.add(
                        Finding.info(
                                "/indicators/" + i + "/printed",
                                "carried.value",
                                "year",
                                year,
                                "name",
                                indicator.level3(),
                                "printed",
                                indicator.printed()));
            }
        }
        findings.addAll(mentions(current));
        return findings;
    }

    /// The value promised for the same row: the one with the same three levels.
    public Optional<String> valueOf(Indicator indicator) {
        return project.indicators().stream()
                .filter(
                        each ->
                                each.level1().equals(indicator.level1())
                                        && each.level2().equals(indicator.level2())
                                        && each.level3().equals(indicator.level3()))
                .map(Indicator::printed)
                .findFirst();
    }

    private List<Finding> mentions(Project current) {
        var texts =
                Stream.concat(
                        Stream.of(
                                new Mention("/name", current.name()),
                                new Mention("/use", current.use()),
                                new Mention("/goal", current.goal())),
                        Stream.iterate(0, i -> i + 1)
                                .limit(current.indicators().size())
                                .flatMap(i -> Mention.of(i, current.indicators().get(i))));
        return texts.filter(each -> each.text().contains(year + "年"))
                .map(each -> Finding.warning(each.place(), "carried.year-in-text", "year", year))
                .toList();
    }

    private static List<String> printed(PlanRow plan) {
        return plan.cells().stream().map(PlanCell::printed).toList();
    }

    /// A text and where it stands.
    private record Mention(String place, String text) {
        static Stream<Mention> of(int row, Indicator indicator) {
            var place = "/indicators/" + row;
            return Stream.of(
                    new Mention(place + "/level3", indicator.level3()),
                    new Mention(place + "/description", indicator.description()),
                    new Mention(place + "/printed", indicator.printed()));
        }
    }
}
