package io.jixiao.target.rollover.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.target.rollover.RollOver.Outcome;
import io.jixiao.target.target.TargetKey;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Rollover",
        description = "结转结果: one page of it",
        requiredProperties = {"fiscalYear", "dryRun", "copied", "items", "next"})
public record RolloverView(
        @Schema(description = "预算年度: the year drafted") int fiscalYear,
        @Schema(description = "true: nothing happened") boolean dryRun,
        @Schema(description = "how many of this page were copied") long copied,
        List<Item> items,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "cursor to go on with; null when everything is done")
                String next) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "RolloverItem",
            description = "what came of one project",
            requiredProperties = {"projectCode", "result", "name", "fromVersion", "findings"})
    public record Item(
            @Schema(description = "项目编码") String projectCode,
            Result result,
            @Nullable @Schema(nullable = true, description = "项目名称, of what was copied")
                    String name,
            @Nullable @Schema(nullable = true, description = "版本号 of last year's promise")
                    Integer fromVersion,
            @Schema(description = "what is still last year's in the draft")
                    List<CarriedFindingView> findings) {

        static Item of(TargetKey key, Outcome outcome, CarriedFindingView.Words words) {
            var code = key.projectCode().value();
            return switch (outcome) {
                case Outcome.Copied(var name, var version, var findings) ->
                        new Item(code, Result.COPIED, name, version, words.of(findings));
                case Outcome.Exists _ -> without(code, Result.EXISTS);
                case Outcome.NotApproved _ -> without(code, Result.NOT_APPROVED);
                case Outcome.Absent _ -> without(code, Result.ABSENT);
            };
        }

        private static Item without(String code, Result result) {
            return new Item(code, result, null, null, List.of());
        }
    }

    @Schema(
            name = "RolloverResult",
            description =
                    "COPIED drafted; EXISTS the year has it already; NOT_APPROVED last year's was"
                            + " never approved; ABSENT there is none last year")
    public enum Result {
        COPIED,
        EXISTS,
        NOT_APPROVED,
        ABSENT
    }
}
