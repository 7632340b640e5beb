package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Severity;
import io.jixiao.target.lint.Inspection;
import io.jixiao.target.lint.Waiver;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was found, in the caller's language.
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Finding",
        description = "审核发现: something a person should look at",
        requiredProperties = {
            "code",
            "severity",
            "place",
            "text",
            "remedy",
            "overridable",
            "override",
            "fixes"
        })
public record FindingView(
        @Schema(description = "stable slug; 代码", examples = "plan.heading-says-percent")
                String code,
        @Schema(
                        description =
                                "BLOCKING ones that are not overridden keep the target from"
                                        + " submission and approval")
                Severity severity,
        @Schema(description = "JSON pointer into the target", examples = "/plan/heading")
                String place,
        @Schema(description = "in the language asked for") String text,
        @Nullable @Schema(nullable = true, description = "what to do about it") String remedy,
        @Schema(description = "whether a reason can override it (可否放行)") boolean overridable,
        @Nullable @Schema(nullable = true, description = "the reason it is overridden with")
                OverrideView override,
        @Schema(description = "修改建议 to choose from") List<PatchView.FixView> fixes) {

    @Schema(
            name = "FindingOverride",
            description = "放行: a blocking finding overridden with a reason",
            requiredProperties = {"id", "code", "place", "reason", "by", "byName", "at"})
    public record OverrideView(
            long id,
            String code,
            String place,
            @Schema(description = "理由") String reason,
            @Schema(description = "who: the token's sub") String by,
            @Schema(description = "who, for people to read") String byName,
            Instant at) {

        static OverrideView of(Waiver waiver) {
            return new OverrideView(
                    waiver.id(),
                    waiver.code(),
                    waiver.place(),
                    waiver.reason(),
                    waiver.by(),
                    waiver.byName(),
                    waiver.at());
        }
    }

    static List<FindingView> of(Inspection inspection, ProblemTexts texts, Locale locale) {
        return inspection.findings().stream()
                .map(
                        finding ->
                                of(
                                        finding,
                                        inspection
                                                .waiverOf(finding)
                                                .map(OverrideView::of)
                                                .orElse(null),
                                        texts,
                                        locale))
                .toList();
    }

    static FindingView of(Finding finding, ProblemTexts texts, Locale locale) {
        return of(finding, null, texts, locale);
    }

    private static FindingView of(
            Finding finding, @Nullable OverrideView waived, ProblemTexts texts, Locale locale) {
        var entry = texts.entry(Answers.fault(finding), locale);
        return new FindingView(
                finding.code(),
                finding.severity(),
                finding.place(),
                entry.detail(),
                entry.remedy(),
                finding.isOverridable(),
                waived,
                IntStream.range(0, finding.fixes().size())
                        .mapToObj(i -> PatchView.FixView.of(i, finding.fixes().get(i)))
                        .toList());
    }
}
