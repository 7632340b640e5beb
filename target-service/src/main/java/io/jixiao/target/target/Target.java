package io.jixiao.target.target;

import io.jixiao.target.lint.Inspect;
import io.jixiao.target.lint.Inspection;
import io.jixiao.target.project.IndicatorNumbering;
import io.jixiao.target.project.Project;

/// A target as it stands today; what was approved stands in [ApprovedVersion].
///
/// @param lastIndicator the highest indicator number ever given
/// @param revision grows with every change
public record Target(
        TargetKey key, Project project, TargetState state, int lastIndicator, long revision) {

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
                revision);
    }

    /// A first draft of another year; rows keep their ids, and numbers are not used twice there
    /// either.
    public Target carriedTo(TargetKey other, Project moved) {
        moved.plan().requireWithin(other.fiscalYear());
        return new Target(other, moved, new TargetState.Draft(), lastIndicator, 0);
    }

    Target in(TargetState next) {
        return new Target(key, project, next, lastIndicator, revision);
    }
}
