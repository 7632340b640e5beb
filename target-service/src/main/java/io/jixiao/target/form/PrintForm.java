package io.jixiao.target.form;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.department.GoalsOnFile;
import io.jixiao.target.department.GoalsStore;
import io.jixiao.target.project.Project;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetFilter;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.TargetSummary;
import io.jixiao.target.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Prints what is on file: one target, or a department with all its units.
@ApplicationScoped
public class PrintForm {

    /// More tables than anybody prints at once; each is read only when it is written.
    public static final int MOST_TABLES = 1_000;

    private final Targets targets;
    private final GoalsStore goals;

    PrintForm(Targets targets, GoalsStore goals) {
        this.targets = targets;
        this.goals = goals;
    }

    /// What comes of asking for a department.
    public sealed interface Outcome {
        record Printed(Document document) implements Outcome {}

        /// Neither goals nor targets on file, or not to be seen.
        record Nothing() implements Outcome {}

        /// More than [#MOST_TABLES].
        record TooMany() implements Outcome {}
    }

    /// @param project as it stands or as it was approved
    public static Document target(TargetKey key, Project project) {
        var blocks = OfficialTable.of(1, false, key.projectCode(), project);
        var widths =
                blocks.stream()
                        .filter(Block.Table.class::isInstance)
                        .map(each -> ((Block.Table) each).widths())
                        .max(Comparator.comparingInt(List::size))
                        .orElseThrow();
        return new Document(project.name() + "绩效目标表", widths, blocks.stream());
    }

    public Outcome department(BudgetUnit unit, FiscalYear year, DataScope scope) {
        if (!scope.covers(unit.mofDivCode(), unit.unitCode())) {
            return new Outcome.Nothing();
        }
        var part = goals.find(unit, year).map(GoalsOnFile::goals);
        var keys = keys(unit, year);
        if (keys.size() > MOST_TABLES) {
            return new Outcome.TooMany();
        }
        if (part.isEmpty() && keys.isEmpty()) {
            return new Outcome.Nothing();
        }
        var blocks =
                Stream.concat(
                        part.stream().flatMap(each -> DepartmentPart.of(each).stream()),
                        projects(keys, scope, part.isPresent()));
        return new Outcome.Printed(
                new Document(
                        year + "年" + unit.unitCode() + "绩效目标", OfficialTable.FINE_WIDTHS, blocks));
    }

    private List<TargetKey> keys(BudgetUnit unit, FiscalYear year) {
        var below = DataScope.of(List.of(unit.mofDivCode() + "/" + unit.unitCode()));
        var filter = new TargetFilter(below, Set.of(), Set.of(year), "", "", Set.of());
        return targets.list(filter, MOST_TABLES + 1).stream().map(TargetSummary::key).toList();
    }

    private Stream<Block> projects(List<TargetKey> keys, DataScope scope, boolean onNewPage) {
        if (keys.isEmpty()) {
            return Stream.empty();
        }
        var heads =
                Stream.<Block>of(
                        onNewPage ? Block.titleOnNewPage("第二部分") : Block.title("第二部分"),
                        Block.title("预算项目绩效目标"));
        var tables =
                IntStream.range(0, keys.size())
                        .boxed()
                        .flatMap(i -> table(i, targets.find(keys.get(i), scope)));
        return Stream.concat(heads, tables);
    }

    private static Stream<Block> table(int index, Optional<Target> found) {
        return found.stream()
                .flatMap(
                        target ->
                                OfficialTable.of(
                                        index + 1,
                                        index > 0,
                                        target.key().projectCode(),
                                        target.project())
                                        .stream());
    }
}
