package io.jixiao.contracts.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Topic `evaluation.results.v1`, key `projectCode/fiscalYear`: the score (得分) and grade (等级) of a
/// project's year.
///
/// @param edition 1, then one more with each later committed result
/// @param runId the year-end run that produced it
/// @param scheme and `schemeVersion`: the rules it was scored by
/// @param total two decimals, sum of the execution part and the rows
/// @param grade 优, 良, 中, 差
public record EvaluationPublished(
        String projectCode,
        int fiscalYear,
        String mofDivCode,
        String unitCode,
        int edition,
        String runId,
        String scheme,
        int schemeVersion,
        String total,
        String grade,
        @Nullable Execution execution,
        List<Row> rows,
        Instant recordedAt) {

    /// 预算执行率 part; absent when budget and paid are both 0.
    public record Execution(
            String budget, String executed, String ratePercent, String weight, String points) {}

    public record Row(
            String indicatorId,
            String level1,
            String level2,
            String level3,
            String target,
            String actual,
            String weight,
            String points) {}
}
