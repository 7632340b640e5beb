package io.jixiao.evaluation.selfevaluation;

import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.kernel.BudgetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds an edition for each result that differs from the newest, and announces those; an unchanged
/// result leaves no trace.
@ApplicationScoped
public class KeepResults {

    private final Evaluations evaluations;
    private final Announcements announcements;

    KeepResults(Evaluations evaluations, Announcements announcements) {
        this.evaluations = evaluations;
        this.announcements = announcements;
    }

    public record Candidate(
            ProjectKey key, BudgetUnit unit, String unitName, String name, Result result) {}

    /// Returns the edition that holds each result, new or not.
    @Transactional
    public Map<ProjectKey, Integer> handle(String runId, List<Candidate> candidates, Instant now) {
        var newest = evaluations.newest(candidates.stream().map(Candidate::key).toList());
        var editions = new HashMap<ProjectKey, Integer>();
        var added = new ArrayList<Evaluation>();
        for (var candidate : candidates) {
            var before = newest.get(candidate.key());
            if (before != null && before.fingerprint().equals(candidate.result().fingerprint())) {
                editions.put(candidate.key(), before.edition());
                continue;
            }
            int edition = before == null ? 1 : before.edition() + 1;
            editions.put(candidate.key(), edition);
            added.add(evaluation(candidate, edition, runId, now));
        }
        if (!added.isEmpty()) {
            evaluations.add(added);
            announcements.published(added.stream().map(Evaluation::key).toList());
        }
        return editions;
    }

    private static Evaluation evaluation(
            Candidate candidate, int edition, String runId, Instant now) {
        return new Evaluation(
                candidate.key(),
                candidate.unit(),
                candidate.unitName(),
                candidate.name(),
                edition,
                runId,
                candidate.result(),
                now);
    }
}
