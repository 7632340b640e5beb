package io.jixiao.execution.monitoring.rest;

import io.jixiao.execution.commitment.AccountFilter;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of executions is narrowed by.
class ExecutionQuery {

    private static final int CURSOR_PARTS = 2;
    private static final Pattern DIVISION = Pattern.compile("[0-9]{9}");
    private static final Pattern PREFIX = Pattern.compile("([0-9]{3}){1,5}");

    @QueryParam("standing")
    @Parameter(description = "状况, may be repeated: GREEN, YELLOW, RED, NO_DATA")
    @Nullable List<String> standings;

    @QueryParam("fiscalYear")
    @Nullable Integer fiscalYear;

    @QueryParam("mofDivCode")
    @Nullable String mofDivCode;

    @QueryParam("unitPrefix")
    @Parameter(description = "单位编码前缀, in steps of three digits: 480")
    @Nullable String unitPrefix;

    @QueryParam("cursor")
    @Nullable String cursor;

    @QueryParam("limit")
    @Nullable Integer limit;

    AccountFilter filter() {
        var faults = new Faults();
        var year = faults.optional("/fiscalYear", fiscalYear, FiscalYear::of);
        var division =
                faults.optional(
                        "/mofDivCode",
                        mofDivCode,
                        code -> matching(DIVISION, code, "division-code.form"));
        var prefix =
                faults.optional(
                        "/unitPrefix",
                        unitPrefix,
                        code -> matching(PREFIX, code, "unit-code.form"));
        var filter =
                new AccountFilter(
                        standings(faults),
                        Optional.ofNullable(year),
                        Optional.ofNullable(division),
                        prefix == null ? "" : prefix);
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults.all().toArray(Fault[]::new));
        }
        return filter;
    }

    Optional<ProjectKey> after() {
        return Cursor.read(cursor, CURSOR_PARTS).map(ExecutionQuery::key);
    }

    static Cursor position(ProjectKey key) {
        return Cursor.of(key.project(), key.year());
    }

    private static ProjectKey key(Cursor cursor) {
        try {
            return ProjectKey.of(cursor.key().get(0), Integer.parseInt(cursor.key().get(1)));
        } catch (RuntimeException _) {
            throw Problem.badRequest(Fault.at("/cursor", "cursor.invalid"));
        }
    }

    private static String matching(Pattern form, String code, String violation) {
        if (!form.matcher(code).matches()) {
            throw RuleViolation.of(violation, "code", code);
        }
        return code;
    }

    private Set<Standing> standings(Faults faults) {
        var chosen = EnumSet.noneOf(Standing.class);
        for (var given : standings == null ? List.<String>of() : standings) {
            Arrays.stream(Standing.values())
                    .filter(each -> each.name().equals(given))
                    .findFirst()
                    .ifPresentOrElse(
                            chosen::add,
                            () ->
                                    faults.add(
                                            Fault.at(
                                                    "/standing",
                                                    "field.choice",
                                                    "given",
                                                    given,
                                                    "choices",
                                                    EnumSet.allOf(Standing.class))));
        }
        return chosen;
    }
}
