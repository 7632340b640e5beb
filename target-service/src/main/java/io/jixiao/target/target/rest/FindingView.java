package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Severity;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was found, in the caller's language.
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Finding",
        description = "审核发现: something a person should look at",
        requiredProperties = {"code", "severity", "place", "text", "remedy"})
public record FindingView(
        @Schema(description = "stable slug; 代码", examples = "plan.heading-says-percent")
                String code,
        @Schema(description = "BLOCKING ones keep the target from submission and approval")
                Severity severity,
        @Schema(description = "JSON pointer into the target", examples = "/plan/heading")
                String place,
        @Schema(description = "in the language asked for") String text,
        @Nullable @Schema(nullable = true, description = "what to do about it") String remedy) {

    static FindingView of(Finding finding, ProblemTexts texts, Locale locale) {
        var entry = texts.entry(Answers.fault(finding), locale);
        return new FindingView(
                finding.code(),
                finding.severity(),
                finding.place(),
                entry.detail(),
                entry.remedy());
    }
}
