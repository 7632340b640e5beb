package io.jixiao.target.library.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.library.LibraryItem;
import io.jixiao.target.library.LibraryQuery;
import io.jixiao.target.library.LibraryQuery.Position;
import io.jixiao.target.target.TargetKey;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What the library is searched by.
public class LibraryRequest {

    private static final String PREFIX_PATTERN = "^[0-9]{1,15}$";
    private static final Pattern PREFIX = Pattern.compile(PREFIX_PATTERN);
    private static final String ANY_DIVISION = "*";
    private static final int LONGEST = 200;
    private static final int PARTS = 4;

    @QueryParam("text")
    @Parameter(description = "somewhere in 一级、二级或三级指标")
    public @Nullable String text;

    @QueryParam("level1")
    @Parameter(description = "一级指标", example = "产出指标")
    public @Nullable String level1;

    @QueryParam("level2")
    @Parameter(description = "二级指标", example = "数量指标")
    public @Nullable String level2;

    @QueryParam("kind")
    @Parameter(
            description = "指标类型; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Expectation.Kind.class))
    public List<String> kind = List.of();

    @QueryParam("unitPrefix")
    @Parameter(
            description = "单位编码, or what it starts with: only what these units use",
            schema = @Schema(type = SchemaType.STRING, pattern = PREFIX_PATTERN))
    public @Nullable String unitPrefix;

    @QueryParam("mofDivCode")
    @Parameter(description = "财政区划; left out, the caller's when there is one only")
    public @Nullable String mofDivCode;

    @QueryParam("projectCode")
    @Parameter(description = "项目编码 of the draft that last year's values are wanted for")
    public @Nullable String projectCode;

    @QueryParam("fiscalYear")
    @Parameter(
            description = "预算年度 of that draft",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2099"))
    public @Nullable Integer fiscalYear;

    @QueryParam("cursor")
    @Parameter(description = "next of the page before")
    public @Nullable String cursor;

    @QueryParam("limit")
    @Parameter(
            description = "每页条数",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "50"))
    public @Nullable Integer limit;

    int pageSize() {
        return Limit.of(limit);
    }

    /// Throws one 400 with everything that is wrong, 404 for a division nobody here may see.
    LibraryQuery toQuery(DataScope scope) {
        var faults = new Faults();
        var fields = new Fields(faults);
        var kinds = new HashSet<Expectation.Kind>();
        for (var each : kind) {
            var known = fields.optionalChoice("/kind", each, Expectation.Kind.class);
            if (known != null) {
                kinds.add(known);
            }
        }
        var prefix = faults.optional("/unitPrefix", unitPrefix, LibraryRequest::prefix);
        var searched = fields.optionalText("/text", text, LONGEST);
        var first = fields.optionalText("/level1", level1, LONGEST);
        var second = fields.optionalText("/level2", level2, LONGEST);
        var draft = draft(faults);
        var division = division(scope, faults);
        if (!faults.isEmpty() || division == null) {
            throw Problem.badRequest(faults.all().toArray(Fault[]::new));
        }
        return new LibraryQuery(
                scope,
                division,
                searched,
                first,
                second,
                kinds,
                prefix == null ? "" : prefix,
                draft,
                Cursor.read(cursor, PARTS, LibraryRequest::position).map(Set::of).orElse(Set.of()));
    }

    /// Both or none.
    private Set<TargetKey> draft(Faults faults) {
        if (projectCode == null && fiscalYear == null) {
            return Set.of();
        }
        var code = faults.required("/projectCode", projectCode, ProjectCode::of);
        var year = faults.required("/fiscalYear", fiscalYear, FiscalYear::of);
        return code == null || year == null ? Set.of() : Set.of(new TargetKey(code, year));
    }

    private @Nullable String division(DataScope scope, Faults faults) {
        var own = Arrays.stream(scope.divisions()).distinct().toList();
        if (mofDivCode == null || mofDivCode.isBlank()) {
            if (own.size() == 1 && !own.contains(ANY_DIVISION)) {
                return own.getFirst();
            }
            faults.add(Fault.at("/mofDivCode", "field.required"));
            return null;
        }
        var given =
                faults.optional(
                        "/mofDivCode",
                        mofDivCode,
                        code -> new BudgetUnit(code, "000").mofDivCode());
        if (given != null && !own.contains(given) && !own.contains(ANY_DIVISION)) {
            throw Problem.notFound("library.absent");
        }
        return given;
    }

    static Cursor cursor(LibraryItem item) {
        var row = item.row();
        return Cursor.of(item.uses(), row.level1(), row.level2(), row.level3());
    }

    private static Position position(List<String> key) {
        return new Position(Long.parseLong(key.get(0)), key.get(1), key.get(2), key.get(3));
    }

    private static String prefix(String given) {
        if (!PREFIX.matcher(given).matches()) {
            throw RuleViolation.of("unit-code.form", "code", given);
        }
        return given;
    }
}
