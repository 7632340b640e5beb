package io.jixiao.target.intake.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kit.identity.Caller;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.intake.Given;
import io.jixiao.target.intake.Upload;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// What an import says besides the files.
public class ImportRequest {

    private static final int MOST_FILES = 100;
    private static final int LONGEST_NAME = 200;

    @QueryParam("fiscalYear")
    @Parameter(
            description = "fiscal year: forms print none (预算年度)",
            required = true,
            example = "2023")
    @Nullable Integer fiscalYear;

    @QueryParam("mofDivCode")
    @Parameter(
            description = "division; may be left out by who sees one only (财政区划)",
            example = "130225000")
    @Nullable String mofDivCode;

    @QueryParam("unitCode")
    @Parameter(
            description =
                    "unit of the department part, and of tables without a unit line; needed where"
                            + " the tables do not name one unit (单位编码)",
            example = "480002")
    @Nullable String unitCode;

    @QueryParam("unitName")
    @Parameter(description = "its name, where no table prints it (单位名称)")
    @Nullable String unitName;

    @QueryParam("dryRun")
    @Parameter(description = "answer what would come of it and store nothing (试导入)")
    @Nullable Boolean dryRun;

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    Given given(Caller caller) {
        var faults = new Faults();
        var year = faults.required("/fiscalYear", fiscalYear, FiscalYear::of);
        var division =
                faults.required(
                        "/mofDivCode",
                        mofDivCode == null ? onlyDivision(caller).orElse(null) : mofDivCode,
                        code -> new BudgetUnit(code, "000").mofDivCode());
        var unit =
                faults.optional(
                        "/unitCode",
                        unitCode,
                        code -> new BudgetUnit("000000000", code).unitCode());
        var name = new Fields(faults).optionalText("/unitName", unitName, LONGEST_NAME);
        faults.throwIfAny();
        if (year == null || division == null) {
            throw new IllegalStateException("a missing field was not noted");
        }
        return new Given(
                year,
                division,
                Optional.ofNullable(unit),
                Optional.of(name).filter(each -> !each.isEmpty()));
    }

    private static Optional<String> onlyDivision(Caller caller) {
        var divisions = Arrays.stream(caller.scope().divisions()).distinct().toList();
        return divisions.size() == 1
                ? divisions.stream().filter(each -> !each.equals("*")).findFirst()
                : Optional.empty();
    }

    static List<Upload> uploads(@Nullable List<FileUpload> files) {
        if (files == null || files.isEmpty()) {
            throw Problem.of(422, Fault.at("/file", "file.missing"));
        }
        if (files.size() > MOST_FILES) {
            throw Problem.of(
                    422,
                    Fault.at(
                            "/file",
                            "list.too-long",
                            "highest",
                            MOST_FILES,
                            "given",
                            files.size()));
        }
        return files.stream().map(each -> new Upload(name(each), each.uploadedFile())).toList();
    }

    private static String name(FileUpload file) {
        var name = file.fileName();
        return name == null || name.isBlank() ? "file" : name;
    }
}
