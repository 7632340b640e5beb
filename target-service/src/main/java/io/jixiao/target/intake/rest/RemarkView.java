package io.jixiao.target.intake.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.finding.Severity;
import io.jixiao.target.intake.Remark;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "DocumentFinding",
        description = "what a person should look at, with its cell (审核发现)",
        requiredProperties = {"code", "severity", "field", "place", "text", "remedy"})
public record RemarkView(
        @Schema(description = "stable slug (代码)", examples = "document.amount-unreadable")
                String code,
        Severity severity,
        @Schema(
                        description = "JSON pointer, blank for the whole (字段)",
                        examples = "/funding/budget")
                String field,
        @Nullable @Schema(nullable = true) PlaceView place,
        @Schema(description = "in the language asked for (说明)") String text,
        @Nullable @Schema(nullable = true, description = "what to do about it (处理办法)")
                String remedy) {

    static RemarkView of(Remark remark, ProblemTexts texts, Locale locale) {
        var finding = remark.finding();
        var entry =
                texts.entry(new Fault(finding.code(), finding.place(), finding.numbers()), locale);
        return new RemarkView(
                finding.code(),
                finding.severity(),
                finding.place(),
                remark.at().map(PlaceView::of).orElse(null),
                entry.detail(),
                entry.remedy());
    }
}
