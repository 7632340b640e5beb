package io.jixiao.target.target;

import io.jixiao.target.lint.Inspect;
import io.jixiao.target.lint.Inspection;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.IndicatorNumbering;
import io.jixiao.target.project.Project;
import java.util.ArrayList;

/// A target as it stands today; what was approved stands in [ApprovedVersion].
///
/// @param lastIndicator the highest indicator number ever given
/// @param version the one approved last; 0 while none is
/// @param revision grows with every change
public record Target(
        TargetKey key,
        Project project,
        TargetState state,
        int lastIndicator,
        int version,
        long revision) {

    /// What is to be looked at in it, and what keeps it from going on.
    public Inspection inspected(Inspect inspect) {
        return inspect.of(key.projectCode(), key.fiscalYear(), project);
    }

    static Target draft(TargetKey key, Project project) {
        project.plan().requireWithin(key.fiscalYear());
        var numbering = IndicatorNumbering.first(project.indicators());
        return new Target(
                key,
                project.with(numbering.indicators()),
                new TargetState.Draft(),
                numbering.last(),
                0,
                0);
    }

    /// What was returned or taken back becomes a draft again.
    Target revisedTo(Project wanted) {
        wanted.plan().requireWithin(key.fiscalYear());
        var numbering =
                new IndicatorNumbering(project.indicators(), lastIndicator)
                        .then(wanted.indicators());
        return new Target(
                key,
                wanted.with(numbering.indicators()),
                new TargetState.Draft(),
                numbering.last(),
                version,
                revision);
    }

    /// A first draft of another year; rows keep their ids, and numbers are not used twice there
    /// either.
    public Target carriedTo(TargetKey other, Project moved) {
        moved.plan().requireWithin(other.fiscalYear());
        return new Target(other, moved, new TargetState.Draft(), lastIndicator, 0, 0);
    }

    /// A change of what was approved is drafted. Rows of the approved version keep their ids, and
    /// so do rows an earlier draft of the change has added.
    Target changedTo(Project wanted, Project approved) {
        wanted.plan().requireWithin(key.fiscalYear());
        var known = new ArrayList<>(approved.indicators());
        project.indicators().stream().filter(each -> isNew(each, approved)).forEach(known::add);
        var numbering = new IndicatorNumbering(known, lastIndicator).then(wanted.indicators());
        return new Target(
                key,
                wanted.with(numbering.indicators()),
                new TargetState.Draft(),
                numbering.last(),
                version,
                revision);
    }

    private static boolean isNew(Indicator indicator, Project approved) {
        return approved.indicators().stream().noneMatch(each -> each.id().equals(indicator.id()));
    }

    Target in(TargetState next) {
        return new Target(key, project, next, lastIndicator, version, revision);
    }

    Target approvedAs(int next) {
        return new Target(key, project, new TargetState.Approved(), lastIndicator, next, revision);
    }

    /// As it was approved last: what became of a change is forgotten.
    Target backTo(Project approved) {
        return new Target(
                key, approved, new TargetState.Approved(), lastIndicator, version, revision);
    }

    boolean has(String indicatorId) {
        return project.indicators().stream().anyMatch(each -> each.id().equals(indicatorId));
    }

    /// A change of what was approved is under way.
    public boolean isChanging() {
        return version > 0 && !state.isSettled();
    }
}
