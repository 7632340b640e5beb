package io.jixiao.target.project;

import io.jixiao.kernel.Expectation.NotApplicable;
import io.jixiao.kernel.Frame;
import io.jixiao.kernel.WeightSplit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 分值 of the rows of a form: with 预算执行率 always exactly 100 (docs/rules/08).
public final class ShareWeights {

    private ShareWeights() {}

    /// Weights that are there are kept, the other rows share the rest.
    public static WeightSplit.Outcome keeping(Project project) {
        return split(project.indicators());
    }

    /// As if no row had a weight.
    public static WeightSplit.Outcome byDefault(Project project) {
        return split(
                project.indicators().stream().map(row -> row.withWeight(BigDecimal.ZERO)).toList());
    }

    /// @param weights in the order of the rows
    public static Project with(Project project, List<BigDecimal> weights) {
        var rows = new ArrayList<Indicator>();
        for (int i = 0; i < weights.size(); i++) {
            rows.add(project.indicators().get(i).withWeight(weights.get(i)));
        }
        return project.with(rows);
    }

    private static WeightSplit.Outcome split(List<Indicator> indicators) {
        return WeightSplit.of(
                Frame.NATIONAL,
                Frame.NATIONAL_ROWS,
                indicators.stream().map(ShareWeights::row).toList());
    }

    /// What the form prints as 无 weighs nothing: reviewers agree to it with the form.
    private static WeightSplit.Row row(Indicator indicator) {
        return new WeightSplit.Row(
                indicator.level1(),
                indicator.hasWeight() ? Optional.of(indicator.weight()) : Optional.empty(),
                !(indicator.expectation() instanceof NotApplicable));
    }
}
