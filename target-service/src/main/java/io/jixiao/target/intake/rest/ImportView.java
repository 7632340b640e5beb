package io.jixiao.target.intake.rest;

import io.jixiao.target.intake.FileKind;
import io.jixiao.target.intake.Result;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came of an import.
@Schema(
        name = "DocumentImport",
        description = "文件导入结果",
        requiredProperties = {"dryRun", "fiscalYear", "counts", "files", "departments", "tables"})
public record ImportView(
        @Schema(description = "true: nothing was stored (试导入)") boolean dryRun,
        @Schema(examples = "2023") int fiscalYear,
        @Schema(description = "tables by result (各结果数)", examples = "{\"CREATED\":2}")
                Map<Result, Integer> counts,
        List<FileView> files,
        @Schema(description = "part one of each file that has it (第一部分)")
                List<DepartmentView> departments,
        @Schema(description = "in the order of the files (第二部分)") List<TableView> tables) {

    @Schema(
            name = "ImportedFile",
            requiredProperties = {"name", "kind", "tables", "findings"})
    public record FileView(
            @Schema(examples = "绩效目标.docx") String name,
            @Schema(description = "by its content") FileKind kind,
            @Schema(description = "project tables and list lines found", examples = "2") int tables,
            List<RemarkView> findings) {}
}
