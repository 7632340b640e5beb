package io.jixiao.target.target.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.target.StateName;
import io.jixiao.target.target.TargetFilter;
import io.jixiao.target.target.TargetFilter.Position;
import io.jixiao.target.target.TargetSummary;
import jakarta.ws.rs.QueryParam;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list is narrowed by. Numbers and states are read here, so that a misfit is explained.
///
/// A class with fields, not a record: of a record the API description names every parameter twice.
public class ListRequest {

    static final String PREFIX_PATTERN = "^[0-9]{1,15}$";

    /// Division and year at least: what that leaves is few enough to be sorted.
    static final String CODE_PATTERN = "^[0-9]{8}([A-Z][0-9A-Z]{0,12})?$";

    private static final Pattern PREFIX = Pattern.compile(PREFIX_PATTERN);
    private static final Pattern CODE = Pattern.compile(CODE_PATTERN);
    private static final int LONGEST_NAME = 200;
    private static final int PARTS = 4;

    @QueryParam("state")
    @Parameter(
            description = "状态; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = StateName.class))
    public List<String> state = List.of();

    @QueryParam("fiscalYear")
    @Parameter(
            description = "预算年度",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2099"))
    public @Nullable String fiscalYear;

    @QueryParam("unitPrefix")
    @Parameter(
            description = "单位编码, or what it starts with",
            schema = @Schema(type = SchemaType.STRING, pattern = PREFIX_PATTERN))
    public @Nullable String unitPrefix;

    @QueryParam("name")
    @Parameter(description = "somewhere in 项目名称")
    public @Nullable String name;

    @QueryParam("unitName")
    @Parameter(description = "somewhere in 单位名称")
    public @Nullable String unitName;

    @QueryParam("projectCode")
    @Parameter(
            description = "项目编码, or its first eight characters and more",
            schema = @Schema(type = SchemaType.STRING, pattern = CODE_PATTERN))
    public @Nullable String projectCode;

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
    public @Nullable String limit;

    int pageSize() {
        return Numbers.limit(limit);
    }

    /// Throws one 400 with everything that is wrong.
    TargetFilter toFilter(DataScope scope) {
        var faults = new Faults();
        var fields = new Fields(faults);
        var states = new HashSet<StateName>();
        for (var each : state) {
            var known = fields.optionalChoice("/state", each, StateName.class);
            if (known != null) {
                states.add(known);
            }
        }
        var year =
                faults.optional(
                        "/fiscalYear", fiscalYear, given -> FiscalYear.of(Numbers.of(given)));
        var prefix = faults.optional("/unitPrefix", unitPrefix, ListRequest::prefix);
        var text = fields.optionalText("/name", name, LONGEST_NAME);
        var unitText = fields.optionalText("/unitName", unitName, LONGEST_NAME);
        var code = faults.optional("/projectCode", projectCode, ListRequest::codePrefix);
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults.all().toArray(Fault[]::new));
        }
        return new TargetFilter(
                scope,
                states,
                year == null ? Set.of() : Set.of(year),
                prefix == null ? "" : prefix,
                text,
                unitText,
                code == null ? "" : code,
                after());
    }

    static Cursor position(TargetSummary summary) {
        return Cursor.of(
                summary.key().fiscalYear(),
                summary.unit().mofDivCode(),
                summary.unit().unitCode(),
                summary.key().projectCode());
    }

    private Set<Position> after() {
        var read = Cursor.read(cursor, PARTS);
        if (read.isEmpty()) {
            return Set.of();
        }
        var key = read.get().key();
        try {
            return Set.of(
                    new Position(
                            FiscalYear.of(Numbers.of(key.get(0))),
                            new BudgetUnit(key.get(1), key.get(2)),
                            new ProjectCode(key.get(3))));
        } catch (RuleViolation _) {
            throw Problem.badRequest(Fault.at("/cursor", "cursor.invalid"));
        }
    }

    private static String codePrefix(String given) {
        var code = given.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw RuleViolation.of("list.code-prefix", "given", given);
        }
        return code;
    }

    private static String prefix(String given) {
        if (!PREFIX.matcher(given).matches()) {
            throw RuleViolation.of("unit-code.form", "code", given);
        }
        return given;
    }
}
