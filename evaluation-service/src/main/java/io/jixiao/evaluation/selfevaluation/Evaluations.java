package io.jixiao.evaluation.selfevaluation;

import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.ProjectCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Editions of evaluations: added, never changed.
public interface Evaluations {

    /// Of these projects the number and fingerprint of the newest edition.
    Map<ProjectKey, Newest> newest(Collection<ProjectKey> keys);

    record Newest(int edition, String fingerprint) {}

    void add(List<Evaluation> evaluations);

    /// The newest edition of each of these that has one.
    List<Evaluation> newestOf(Collection<ProjectKey> keys);

    /// Every evaluated project's year, ordered by code and year.
    List<ProjectKey> keysAfter(Optional<ProjectKey> last, int limit);

    Optional<Evaluation> find(ProjectKey key, DataScope scope);

    Optional<Evaluation> find(ProjectKey key, int edition, DataScope scope);

    /// Newest first, without rows.
    List<Summary> editions(ProjectKey key, DataScope scope);

    /// The newest edition of each project, ordered by year and code.
    List<Summary> list(Filter filter, Optional<Position> last, int limit, DataScope scope);

    record Filter(Optional<Integer> fiscalYear, Optional<String> grade) {}

    record Position(int fiscalYear, ProjectCode project) {}
}
