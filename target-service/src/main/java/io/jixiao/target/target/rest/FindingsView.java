package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.lint.Inspection;
import io.jixiao.target.target.TargetKey;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Findings",
        description = "审核发现: what is to be looked at in one form",
        requiredProperties = {
            "projectCode",
            "fiscalYear",
            "unitCode",
            "name",
            "ruleSet",
            "blocking",
            "findings"
        })
public record FindingsView(
        @Schema(description = "项目编码") String projectCode,
        @Schema(description = "预算年度") int fiscalYear,
        @Schema(description = "单位编码") String unitCode,
        @Schema(description = "项目名称") String name,
        @Schema(description = "规则集版本; 0 for the one that is shipped") int ruleSet,
        @Schema(description = "how many block and are not overridden") int blocking,
        List<FindingView> findings) {

    static FindingsView of(
            TargetKey key, Inspection inspection, ProblemTexts texts, Locale locale) {
        return new FindingsView(
                key.projectCode().value(),
                key.fiscalYear().year(),
                inspection.project().unit().unitCode(),
                inspection.project().name(),
                inspection.ruleSet(),
                inspection.blocking().size(),
                FindingView.of(inspection, texts, locale));
    }
}
