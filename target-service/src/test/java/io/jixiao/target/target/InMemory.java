package io.jixiao.target.target;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.change.ChangePolicy;
import io.jixiao.target.lint.Inspections;
import java.time.MonthDay;
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
    final ChangesInMemory changes = new ChangesInMemory();
    final List<String> announced = new ArrayList<>();
    final List<String> trail = new ArrayList<>();

    DraftTarget draftTarget() {
        return new DraftTarget(targets, this::keep);
    }

    AdvanceTarget advanceTarget() {
        return new AdvanceTarget(
                targets, steps, this::announce, this::keep, Inspections.asShipped());
    }

    ApproveTarget approveTarget() {
        return new ApproveTarget(
                targets,
                steps,
                versions,
                changes,
                this::announce,
                this::keep,
                Inspections.asShipped());
    }

    FileChange fileChange() {
        return new FileChange(targets, versions, changes, steps, this::keep);
    }

    private void announce(TargetKey key) {
        announced.add(key.toString());
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
                            target.version(),
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
        public List<PublishedTarget> published(List<TargetKey> keys) {
            throw new UnsupportedOperationException("feeds are tested on PostgreSQL");
        }

        @Override
        public List<TargetKey> keysAfter(Optional<TargetKey> last, int limit) {
            throw new UnsupportedOperationException("feeds are tested on PostgreSQL");
        }
    }

    static final class ChangesInMemory implements Changes {

        private final Map<String, ChangeRequest> kept = new TreeMap<>();

        @Override
        public void add(ChangeRequest request) {
            store(request);
        }

        @Override
        public void store(ChangeRequest request) {
            kept.put(request.key() + "/" + request.number(), request);
        }

        @Override
        public List<ChangeRequest> of(TargetKey key) {
            return kept.values().stream().filter(each -> each.key().equals(key)).toList();
        }

        @Override
        public List<ChangeRequest> list(ChangeFilter filter, int limit) {
            throw new UnsupportedOperationException("lists are tested on PostgreSQL");
        }

        @Override
        public ChangePolicy policy(FiscalYear year) {
            return new ChangePolicy(MonthDay.of(10, 31), 2);
        }
    }
}
