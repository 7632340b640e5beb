package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.target.target.Step;
import io.jixiao.target.target.StepKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Step",
        description = "one step in the target's life",
        requiredProperties = {
            "kind",
            "by",
            "byName",
            "onBehalfOf",
            "onBehalfOfName",
            "at",
            "grade",
            "opinion",
            "indicators"
        })
public record StepView(
        StepKind kind,
        @Schema(description = "who: the token's sub") String by,
        @Schema(description = "who, for people to read") String byName,
        @Nullable
                @Schema(nullable = true, description = "委托人: for whom, where a lent duty was used")
                String onBehalfOf,
        @Nullable @Schema(nullable = true, description = "for people to read")
                String onBehalfOfName,
        Instant at,
        @Nullable @Schema(nullable = true, description = "审核等级: 优 良 中 差") String grade,
        @Schema(description = "审核意见") String opinion,
        @Schema(description = "对单个指标的意见") List<OpinionView> indicators) {

    static StepView of(Step step) {
        return new StepView(
                step.kind(),
                step.hand().by(),
                step.name(),
                blankAsNull(step.hand().principal()),
                blankAsNull(step.principalName()),
                step.at(),
                TargetView.printed(step.grade()),
                step.opinion(),
                step.onIndicators().entrySet().stream()
                        .map(each -> new OpinionView(each.getKey(), each.getValue()))
                        .toList());
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Schema(name = "StepOpinion", description = "对一个指标的意见")
    public record OpinionView(@Schema(description = "指标编号") String indicatorId, String opinion) {}
}
