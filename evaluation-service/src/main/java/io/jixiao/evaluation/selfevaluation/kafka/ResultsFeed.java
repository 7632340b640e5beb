package io.jixiao.evaluation.selfevaluation.kafka;

import io.jixiao.contracts.TopicNames;
import io.jixiao.contracts.evaluation.EvaluationPublished;
import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.selfevaluation.Evaluation;
import io.jixiao.evaluation.selfevaluation.Evaluations;
import io.jixiao.evaluation.selfevaluation.Result;
import io.jixiao.kit.outbox.StateFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Publishes the newest edition; also when everything is published again.
@ApplicationScoped
class ResultsFeed implements StateFeed {

    private final Evaluations evaluations;

    ResultsFeed(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public String topic() {
        return TopicNames.EVALUATION_RESULTS;
    }

    @Override
    public String type() {
        return EvaluationPublished.class.getSimpleName();
    }

    @Override
    public List<Event> current(List<String> keys) {
        return evaluations.newestOf(keys.stream().map(ResultsFeed::key).toList()).stream()
                .map(each -> new Event(each.key().toString(), event(each)))
                .toList();
    }

    @Override
    public List<String> keysAfter(@Nullable String last, int limit) {
        return evaluations
                .keysAfter(Optional.ofNullable(last).map(ResultsFeed::key), limit)
                .stream()
                .map(ProjectKey::toString)
                .toList();
    }

    private static ProjectKey key(String text) {
        int slash = text.indexOf('/');
        return ProjectKey.of(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    static EvaluationPublished event(Evaluation evaluation) {
        var result = evaluation.result();
        return new EvaluationPublished(
                evaluation.key().project().value(),
                evaluation.key().year().year(),
                evaluation.unit().mofDivCode(),
                evaluation.unit().unitCode(),
                evaluation.edition(),
                evaluation.runId(),
                result.scheme(),
                result.schemeVersion(),
                result.total().toPlainString(),
                result.grade(),
                result.execution().map(ResultsFeed::execution).orElse(null),
                result.rows().stream().map(ResultsFeed::row).toList(),
                evaluation.recordedAt());
    }

    private static EvaluationPublished.Execution execution(Result.Execution part) {
        return new EvaluationPublished.Execution(
                part.budget().toYuan(),
                part.executed().toYuan(),
                part.ratePercent().toPlainString(),
                part.weight().toPlainString(),
                part.points().toPlainString());
    }

    private static EvaluationPublished.Row row(Result.Row row) {
        return new EvaluationPublished.Row(
                row.indicatorId(),
                row.levels().level1(),
                row.levels().level2(),
                row.levels().level3(),
                row.target(),
                row.actual(),
                plain(row.weight()),
                plain(row.points()));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
