package io.jixiao.target.intake.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.target.intake.Deviation;
import io.jixiao.target.intake.FormReading;
import io.jixiao.target.intake.Result;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One project table and what became of it.
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "ImportedTable",
        description = "one project table, or one line of a budget list (导入结果)",
        requiredProperties = {
            "title",
            "kind",
            "result",
            "message",
            "remedy",
            "place",
            "projectCode",
            "name",
            "target",
            "differences",
            "findings",
            "values"
        })
public record TableView(
        @Schema(examples = "2.招商经费绩效目标表") String title,
        FormReading.Kind kind,
        @Schema(description = "what became of it (结果)") Result result,
        @Schema(description = "the same in words (说明)") String message,
        @Nullable @Schema(nullable = true, description = "what to do (处理办法)") String remedy,
        PlaceView place,
        @Nullable @Schema(nullable = true, examples = "13022523P00CXF810004P") String projectCode,
        @Nullable @Schema(nullable = true, examples = "招商经费") String name,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "where the target is",
                        examples = "/api/v1/targets/13022523P00CXF810004P/2023")
                String target,
        @Schema(description = "from the draft that was there (修改内容)")
                List<DifferenceView> differences,
        List<RemarkView> findings,
        List<ValueView> values) {

    @Schema(
            name = "ImportDifference",
            requiredProperties = {"field", "before", "after"})
    public record DifferenceView(
            @Schema(examples = "/funding/budget") String field,
            @Schema(examples = "200000.00") String before,
            @Schema(examples = "250000.00") String after) {

        static DifferenceView of(Deviation deviation) {
            return new DifferenceView(deviation.field(), deviation.before(), deviation.after());
        }
    }
}
