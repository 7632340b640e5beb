package io.jixiao.target.target;

import io.jixiao.kernel.DataScope;
import io.jixiao.target.lint.Inspections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The ports of the life cycle without a database; one transaction at a time.
final class InMemory {

    final TargetsInMemory targets = new TargetsInMemory();
    final StepsInMemory steps = new StepsInMemory();
    final VersionsInMemory versions = new VersionsInMemory();
    final List<String> announced = new ArrayList<>();
    final List<String> trail = new ArrayList<>();

    DraftTarget draftTarget() {
        return new DraftTarget(targets, this::keep);
    }

    AdvanceTarget advanceTarget() {
        return new AdvanceTarget(targets, steps, this::keep, Inspections.asShipped());
    }

    ApproveTarget approveTarget() {
        return new ApproveTarget(
                targets,
                steps,
                versions,
                key -> announced.add(key.toString()),
                this::keep,
                Inspections.asShipped());
    }

    private void keep(String action, TargetKey key, String detail) {
        trail.add(action);
    }

    static final class TargetsInMemory implements Targets {

        private final Map<TargetKey, Target> kept = new HashMap<>();

        @Override
        public Optional<Target> find(TargetKey key, DataScope scope) {
            return Optional.ofNullable(kept.get(key))
                    .filter(
                            target ->
                                    scope.covers(
                                            target.project().unit().mofDivCode(),
                                            target.project().unit().unitCode()));
        }

        @Override
        public Optional<Target> locked(TargetKey key, DataScope scope) {
            return find(key, scope);
        }

        @Override
        public Optional<Target> reserved(TargetKey key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public Target add(Target target) {
            kept.put(target.key(), target);
            return target;
        }

        @Override
        public Target store(Target target) {
            return add(
                    new Target(
                            target.key(),
                            target.project(),
                            target.state(),
                            target.lastIndicator(),
                            target.revision() + 1));
        }

        @Override
        public List<TargetSummary> list(TargetFilter filter, int limit) {
            throw new UnsupportedOperationException("lists are tested on PostgreSQL");
        }
    }

    static final class StepsInMemory implements Steps {

        private final Map<TargetKey, List<Step>> kept = new HashMap<>();

        @Override
        public void add(TargetKey key, Step step) {
            kept.computeIfAbsent(key, _ -> new ArrayList<>()).add(step);
        }

        @Override
        public List<Step> of(TargetKey key) {
            return List.copyOf(kept.getOrDefault(key, List.of()));
        }
    }

    static final class VersionsInMemory implements Versions {

        private final Map<String, List<ApprovedVersion>> kept = new TreeMap<>();

        @Override
        public void add(TargetKey key, ApprovedVersion version) {
            kept.computeIfAbsent(key.toString(), _ -> new ArrayList<>()).add(version);
        }

        @Override
        public List<ApprovedVersion> of(TargetKey key) {
            return List.copyOf(kept.getOrDefault(key.toString(), List.of()));
        }

        @Override
        public Map<TargetKey, List<ApprovedVersion>> of(List<TargetKey> keys) {
            throw new UnsupportedOperationException("feeds are tested on PostgreSQL");
        }

        @Override
        public List<TargetKey> keysAfter(Optional<TargetKey> last, int limit) {
            throw new UnsupportedOperationException("feeds are tested on PostgreSQL");
        }
    }
}
