package io.jixiao.target.library.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.library.LibraryRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "LibraryEntryRequest",
        description = "指标库条目: an indicator to recommend, or to keep from being suggested",
        requiredProperties = {"level1", "level2", "level3"})
public record LibraryEntryRequest(
        @Nullable
                @Schema(
                        description = "财政区划: whose library; when changing it stays what it is",
                        pattern = BudgetUnit.DIVISION_PATTERN)
                String mofDivCode,
        @Nullable @Schema(description = "一级指标", examples = "产出指标", maxLength = 200) String level1,
        @Nullable @Schema(description = "二级指标", examples = "数量指标", maxLength = 200) String level2,
        @Nullable @Schema(description = "三级指标", examples = "招商活动次数", maxLength = 200) String level3,
        @Nullable @Schema(description = "绩效指标描述", maxLength = 1000) String description,
        @Nullable @Schema(description = "指标值 to begin with", examples = "≥5次", maxLength = 200)
                String printed,
        @Nullable @Schema(description = "指标值确定依据", maxLength = 1000) String basis,
        @Nullable @Schema(description = "停用", defaultValue = "false") Boolean disabled) {

    private static final int LONGEST_LEVEL = 200;
    private static final int LONGEST_TEXT = 1000;

    /// Throws 422 with everything that is wrong.
    Filled toFilled(boolean isNew) {
        var faults = new Faults();
        var fields = new Fields(faults);
        var division = isNew ? division(faults) : "";
        var first = fields.text("/level1", level1, LONGEST_LEVEL);
        var second = fields.text("/level2", level2, LONGEST_LEVEL);
        var third = fields.text("/level3", level3, LONGEST_LEVEL);
        var described = fields.optionalText("/description", description, LONGEST_TEXT);
        var cell = fields.optionalText("/printed", printed, LONGEST_LEVEL);
        var because = fields.optionalText("/basis", basis, LONGEST_TEXT);
        faults.throwIfAny();
        if (division == null || first == null || second == null || third == null) {
            throw new IllegalStateException("a missing field was not noted");
        }
        return new Filled(
                division,
                new LibraryRow(first, second, third, described, cell, because),
                disabled != null && disabled);
    }

    private @Nullable String division(Faults faults) {
        return faults.required(
                "/mofDivCode", mofDivCode, given -> new BudgetUnit(given, "000").mofDivCode());
    }

    /// @param division blank when changing
    record Filled(String division, LibraryRow row, boolean isDisabled) {}
}
