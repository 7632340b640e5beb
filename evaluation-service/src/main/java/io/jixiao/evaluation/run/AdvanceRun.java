package io.jixiao.evaluation.run;

import io.jixiao.evaluation.evidence.Evidence;
import io.jixiao.evaluation.evidence.ProjectEvidence;
import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.run.Item.Found;
import io.jixiao.evaluation.run.Run.Status;
import io.jixiao.evaluation.selfevaluation.KeepResults;
import io.jixiao.evaluation.selfevaluation.KeepResults.Candidate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One chunk of a run in one transaction: scores, items, editions, events and the position move
/// together, so a kill between or inside chunks loses nothing and doubles nothing.
@ApplicationScoped
public class AdvanceRun {

    private final Runs runs;
    private final Items items;
    private final Evidence evidence;
    private final ScoreProjects scoreProjects;
    private final KeepResults keepResults;

    AdvanceRun(
            Runs runs,
            Items items,
            Evidence evidence,
            ScoreProjects scoreProjects,
            KeepResults keepResults) {
        this.runs = runs;
        this.items = items;
        this.evidence = evidence;
        this.scoreProjects = scoreProjects;
        this.keepResults = keepResults;
    }

    /// @param worker who must hold the lease
    public record Step(String runId, String worker, int chunk, Duration lease, Instant at) {}

    public sealed interface Outcome {
        record Advanced(Run run, List<Item> items) implements Outcome {
            public Advanced {
                items = List.copyOf(items);
            }
        }

        record Finished(Run run, String resultHash) implements Outcome {}

        /// Cancelled, or another worker has it.
        record Lost() implements Outcome {}
    }

    @Transactional
    public Outcome handle(Step step) {
        var found = runs.locked(step.runId(), step.worker());
        if (found.isEmpty()) {
            return new Outcome.Lost();
        }
        var run = found.get();
        var page = evidence.after(run.year(), run.scope(), run.position(), step.chunk());
        if (page.isEmpty()) {
            var hash = items.hash(run.id());
            runs.finish(run.id(), Status.DONE, Optional.of(hash), step.at());
            return new Outcome.Finished(run, hash);
        }
        var done = score(run, page, step.at());
        items.add(run.id(), done);
        runs.advance(
                run.id(),
                run.done() + done.size(),
                page.getLast().target().key().project(),
                step.lease());
        return new Outcome.Advanced(run, done);
    }

    private List<Item> score(Run run, List<ProjectEvidence> page, Instant now) {
        var scores = scoreProjects.handle(run.year(), page);
        var editions =
                switch (run.mode()) {
                    case PREVIEW -> Map.<ProjectKey, Integer>of();
                    case COMMIT -> keepResults.handle(run.id(), candidates(page, scores), now);
                };
        var done = new ArrayList<Item>();
        for (int i = 0; i < page.size(); i++) {
            done.add(item(page.get(i), scores.get(i), editions));
        }
        return done;
    }

    private static List<Candidate> candidates(
            List<ProjectEvidence> page, List<ProjectScore> scores) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < page.size(); i++) {
            if (scores.get(i) instanceof ProjectScore.Scored(var result)) {
                var target = page.get(i).target();
                candidates.add(
                        new Candidate(
                                target.key(),
                                target.unit(),
                                target.unitName(),
                                target.name(),
                                result));
            }
        }
        return candidates;
    }

    private static Item item(
            ProjectEvidence evidence, ProjectScore score, Map<ProjectKey, Integer> editions) {
        var target = evidence.target();
        return new Item(
                target.key(),
                target.unit(),
                target.unitName(),
                target.name(),
                switch (score) {
                    case ProjectScore.Scored(var result) ->
                            new Found.Scored(result.total(), result.grade());
                    case ProjectScore.Incomplete(var missing) -> new Found.Incomplete(missing);
                },
                Optional.ofNullable(editions.get(target.key())),
                line(target.key(), score));
    }

    private static String line(ProjectKey key, ProjectScore score) {
        return key.project()
                + " "
                + switch (score) {
                    case ProjectScore.Scored(var result) -> result.line();
                    case ProjectScore.Incomplete(var missing) ->
                            "INCOMPLETE "
                                    + String.join(
                                            " ",
                                            missing.stream()
                                                    .map(
                                                            each ->
                                                                    each.indicatorId().orElse("-")
                                                                            + ":"
                                                                            + each.what().code())
                                                    .toList());
                };
    }
}
