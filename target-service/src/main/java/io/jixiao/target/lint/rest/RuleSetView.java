package io.jixiao.target.lint.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.target.lint.RuleSet;
import io.jixiao.target.lint.RuleSetEdition;
import io.jixiao.target.lint.Weight;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "LintRuleSet",
        description = "质量审核规则集, never changed: a later one follows it",
        requiredProperties = {
            "version",
            "division",
            "fromYear",
            "weights",
            "executionPoints",
            "sameInMoreThan",
            "overAchievedFrom",
            "vagueWords",
            "growthWords",
            "reason",
            "by",
            "byName",
            "at"
        })
public record RuleSetView(
        int version,
        @Schema(description = "财政区划 it is for begins with this") String division,
        @Schema(description = "预算年度 it counts from") int fromYear,
        @Schema(description = "by code; others weigh as shipped") Map<String, Weight> weights,
        @Schema(examples = "10") String executionPoints,
        @Schema(examples = "50.00%") String sameInMoreThan,
        @Schema(examples = "130.00%") String overAchievedFrom,
        List<String> vagueWords,
        List<String> growthWords,
        @Schema(description = "依据或理由") String reason,
        @Schema(description = "who: the token's sub") String by,
        @Schema(description = "who, for people to read") String byName,
        Instant at) {

    static RuleSetView of(RuleSetEdition edition) {
        RuleSet rules = edition.rules();
        return new RuleSetView(
                rules.version(),
                edition.division(),
                edition.fromYear().year(),
                rules.weights(),
                rules.executionPoints().toPlainString(),
                rules.sameInMoreThan().toString(),
                rules.overAchievedFrom().toString(),
                rules.vagueWords(),
                rules.growthWords(),
                edition.reason(),
                edition.by(),
                edition.byName(),
                edition.at());
    }
}
