package io.jixiao.target.rollover.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Severity;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "CarriedFinding",
        description = "上年数据: something that is still as it was last year",
        requiredProperties = {"code", "severity", "place", "text", "remedy"})
public record CarriedFindingView(
        @Schema(description = "stable slug; 代码", examples = "carried.budget") String code,
        Severity severity,
        @Schema(description = "JSON pointer into the target", examples = "/funding/budget")
                String place,
        @Schema(description = "in the language asked for") String text,
        @Nullable @Schema(nullable = true, description = "what to do about it") String remedy) {

    /// The sentences in the caller's language.
    record Words(ProblemTexts texts, Locale locale) {

        List<CarriedFindingView> of(List<Finding> findings) {
            return findings.stream().map(this::of).toList();
        }

        private CarriedFindingView of(Finding finding) {
            var fault = new Fault(finding.code(), finding.place(), finding.numbers());
            var entry = texts.entry(fault, locale);
            return new CarriedFindingView(
                    finding.code(),
                    finding.severity(),
                    finding.place(),
                    entry.detail(),
                    entry.remedy());
        }
    }
}
