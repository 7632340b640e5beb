package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kernel.Frame;
import io.jixiao.kernel.WeightSplit;
import io.jixiao.kernel.WeightSplit.Outcome.Contradictory;
import io.jixiao.kernel.WeightSplit.Outcome.Shared;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.ShareWeights;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Weights",
        description = "分值 of the rows; with 预算执行率 always exactly 100",
        requiredProperties = {"frame", "execution", "rows", "findings"})
public record WeightsView(
        @Nullable
                @Schema(
                        nullable = true,
                        description =
                                "指标框架: A with 产出, 效益, 满意度; B where 成本 is a first level; null where a"
                                        + " first level is in neither",
                        examples = "A")
                String frame,
        @Schema(description = "预算执行率", examples = "10.00") String execution,
        List<WeightView> rows,
        @Schema(description = "what keeps the weights that are given from making 100")
                List<FindingView> findings) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "Weight",
            requiredProperties = {
                "indicatorId",
                "level1",
                "level3",
                "given",
                "shared",
                "byDefault"
            })
    public record WeightView(
            String indicatorId,
            @Schema(description = "一级指标") String level1,
            @Schema(description = "三级指标") String level3,
            @Nullable
                    @Schema(nullable = true, description = "as it stands; null where there is none")
                    String given,
            @Nullable
                    @Schema(
                            nullable = true,
                            description =
                                    "given ones kept, the rest shared; null on a contradiction")
                    String shared,
            @Nullable @Schema(nullable = true, description = "as if none were given")
                    String byDefault) {}

    static WeightsView of(Project project, List<FindingView> findings) {
        var rows = project.indicators();
        var shared = shared(ShareWeights.keeping(project));
        var byDefault = shared(ShareWeights.byDefault(project));
        return new WeightsView(
                byDefault.map(Shared::frame).map(Frame::name).orElse(null),
                WHOLE.subtract(Frame.NATIONAL_ROWS).setScale(2).toPlainString(),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> row(rows.get(i), at(shared, i), at(byDefault, i)))
                        .toList(),
                findings);
    }

    private static WeightView row(
            Indicator row, @Nullable String shared, @Nullable String byDefault) {
        return new WeightView(
                row.id(),
                row.level1(),
                row.level3(),
                row.hasWeight() ? row.weight().toPlainString() : null,
                shared,
                byDefault);
    }

    private static Optional<Shared> shared(WeightSplit.Outcome outcome) {
        return switch (outcome) {
            case Shared split -> Optional.of(split);
            case Contradictory _ -> Optional.empty();
        };
    }

    private static @Nullable String at(Optional<Shared> split, int row) {
        return split.map(each -> each.weights().get(row).toPlainString()).orElse(null);
    }
}
