package io.jixiao.target.form;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.department.GoalsStore;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.Steps;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetFilter;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.TargetSummary;
import io.jixiao.target.target.Targets;
import io.jixiao.target.target.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Prints what was approved, and nothing else.
@ApplicationScoped
public class PrintNotice {

    private final Targets targets;
    private final Versions versions;
    private final Steps steps;
    private final GoalsStore goals;

    PrintNotice(Targets targets, Versions versions, Steps steps, GoalsStore goals) {
        this.targets = targets;
        this.versions = versions;
        this.steps = steps;
        this.goals = goals;
    }

    /// What comes of asking for a notice.
    public sealed interface Outcome {
        record Printed(Document document) implements Outcome {}

        /// Nothing is on file, or not to be seen.
        record Nothing() implements Outcome {}

        /// Something is on file, but not approved.
        record NotApproved() implements Outcome {}

        /// More than [PrintForm#MOST_TABLES].
        record TooMany() implements Outcome {}
    }

    /// @param wanted the version, or the one approved last
    /// @param zone in which approvals have a date
    public Outcome target(TargetKey key, Optional<Integer> wanted, DataScope scope, ZoneId zone) {
        var found = targets.find(key, scope);
        if (found.isEmpty()) {
            return new Outcome.Nothing();
        }
        return versions.of(key).stream()
                .filter(each -> wanted.map(number -> number == each.version()).orElse(true))
                .reduce((_, last) -> last)
                .<Outcome>map(version -> printed(found.get(), version, zone))
                .orElseGet(Outcome.NotApproved::new);
    }

    private Outcome printed(Target target, ApprovedVersion version, ZoneId zone) {
        var key = target.key();
        var approval = approval(key, version);
        var project = version.project();
        var notice =
                new ApprovalNotice(
                        "绩批〔%s〕%s-%d号"
                                .formatted(key.fiscalYear(), key.projectCode(), version.version()),
                        key.fiscalYear(),
                        project.unit(),
                        project.unitName(),
                        LocalDate.ofInstant(version.recordedAt(), zone),
                        List.of(ApprovalNotice.Line.of(approval, project.unit())),
                        0);
        var table = OfficialTable.of(1, false, key.projectCode(), project).stream();
        return new Outcome.Printed(notice.document(table));
    }

    public Outcome unit(BudgetUnit unit, FiscalYear year, DataScope scope, ZoneId zone) {
        if (!scope.covers(unit.mofDivCode(), unit.unitCode())) {
            return new Outcome.Nothing();
        }
        var summaries = targets.list(below(unit, year), PrintForm.MOST_TABLES + 1);
        if (summaries.size() > PrintForm.MOST_TABLES) {
            return new Outcome.TooMany();
        }
        if (summaries.isEmpty()) {
            return new Outcome.Nothing();
        }
        var lines = new ArrayList<ApprovalNotice.Line>();
        var approved = new ArrayList<TargetKey>();
        var date = LocalDate.MIN;
        for (var key : summaries.stream().map(TargetSummary::key).toList()) {
            var last = last(key);
            if (last.isPresent()) {
                approved.add(key);
                lines.add(ApprovalNotice.Line.of(approval(key, last.get()), unit));
                var day = LocalDate.ofInstant(last.get().recordedAt(), zone);
                date = day.isAfter(date) ? day : date;
            }
        }
        if (approved.isEmpty()) {
            return new Outcome.NotApproved();
        }
        var notice =
                new ApprovalNotice(
                        "绩批〔%s〕%s-%s号".formatted(year, unit.mofDivCode(), unit.unitCode()),
                        year,
                        unit,
                        name(unit, year, summaries),
                        date,
                        lines,
                        summaries.size() - approved.size());
        return new Outcome.Printed(notice.document(tables(approved)));
    }

    private static TargetFilter below(BudgetUnit unit, FiscalYear year) {
        var scope = DataScope.of(List.of(unit.mofDivCode() + "/" + unit.unitCode()));
        return new TargetFilter(scope, Set.of(), Set.of(year), "", "", Set.of());
    }

    private String name(BudgetUnit unit, FiscalYear year, List<TargetSummary> summaries) {
        return summaries.stream()
                .filter(each -> each.unit().equals(unit))
                .map(TargetSummary::unitName)
                .findFirst()
                .or(() -> goals.find(unit, year).map(each -> each.goals().unitName()))
                .orElse("");
    }

    private Approval approval(TargetKey key, ApprovedVersion version) {
        return Approval.of(key, version, steps.of(key));
    }

    /// Read again one by one: the contents of a thousand tables are never in memory together.
    private Stream<Block> tables(List<TargetKey> approved) {
        return IntStream.range(0, approved.size())
                .boxed()
                .flatMap(i -> table(i + 1, approved.get(i)));
    }

    private Stream<Block> table(int number, TargetKey key) {
        return last(key).stream()
                .map(ApprovedVersion::project)
                .flatMap(
                        project ->
                                OfficialTable.of(number, number > 1, key.projectCode(), project)
                                        .stream());
    }

    /// The version approved last.
    private Optional<ApprovedVersion> last(TargetKey key) {
        return versions.of(key).stream().reduce((_, later) -> later);
    }
}
