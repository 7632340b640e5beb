package io.jixiao.target.rollover;

import io.jixiao.kernel.DataScope;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Targets;
import io.jixiao.target.target.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Drafts a year's target from what was in force at the end of the year before. Asked again, it
/// finds the draft there and leaves it.
@ApplicationScoped
public class RollOver {

    private final Targets targets;
    private final FindLastYear lastYear;
    private final Trail trail;

    RollOver(Targets targets, FindLastYear lastYear, Trail trail) {
        this.targets = targets;
        this.lastYear = lastYear;
        this.trail = trail;
    }

    /// What came of one project.
    public sealed interface Outcome {

        /// Drafted, or would be.
        record Copied(String name, int version, List<Finding> findings) implements Outcome {
            public Copied {
                findings = List.copyOf(findings);
            }
        }

        /// The year has a target of this project already.
        record Exists() implements Outcome {}

        /// The year before has one, but none that was approved.
        record NotApproved() implements Outcome {}

        /// The year before has none, or none to be seen.
        record Absent() implements Outcome {}
    }

    /// @param key of the target to be drafted
    @Transactional
    public Outcome carry(TargetKey key, DataScope scope) {
        return outcome(key, scope, targets.reserved(key).isPresent(), true);
    }

    /// The same, and nothing happens.
    @Transactional
    public Outcome rehearse(TargetKey key, DataScope scope) {
        var isThere = targets.find(key, DataScope.EVERYTHING).isPresent();
        return outcome(key, scope, isThere, false);
    }

    private Outcome outcome(TargetKey key, DataScope scope, boolean isThere, boolean isMeant) {
        var before = targets.find(FindLastYear.before(key), scope);
        if (before.isEmpty()) {
            return new Outcome.Absent();
        }
        if (isThere) {
            return new Outcome.Exists();
        }
        return lastYear.inForce(before.get().key())
                .<Outcome>map(promise -> copied(key, before.get(), promise, isMeant))
                .orElseGet(Outcome.NotApproved::new);
    }

    private Outcome.Copied copied(TargetKey key, Target before, LastYear promise, boolean isMeant) {
        var moved = promise.moved();
        if (isMeant) {
            targets.add(before.carriedTo(key, moved));
            trail.done(
                    "target.rollover",
                    key,
                    "version " + promise.version() + " of " + promise.year());
        }
        return new Outcome.Copied(moved.name(), promise.version(), promise.unchangedIn(moved));
    }
}
