package io.jixiao.execution.progress.rest;

import io.jixiao.execution.progress.ReportFilter;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of reports is narrowed by.
class ReportQuery {

    @QueryParam("projectCode")
    @Nullable String projectCode;

    @QueryParam("fiscalYear")
    @Nullable Integer fiscalYear;

    @QueryParam("indicatorId")
    @Nullable String indicatorId;

    @QueryParam("period")
    @Parameter(description = "month, 2023-06")
    @Nullable String period;

    @QueryParam("latest")
    @DefaultValue("false")
    @Parameter(description = "true: one report per indicator, how it stands now")
    boolean latest;

    @QueryParam("cursor")
    @Nullable String cursor;

    @QueryParam("limit")
    @Nullable Integer limit;

    ReportFilter filter() {
        var faults = new Faults();
        var project = faults.optional("/projectCode", projectCode, ProjectCode::of);
        var year = faults.optional("/fiscalYear", fiscalYear, FiscalYear::of);
        var month = faults.optional("/period", period, ReportQuery::month);
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults.all().toArray(Fault[]::new));
        }
        return new ReportFilter(
                Optional.ofNullable(project),
                Optional.ofNullable(year),
                Optional.ofNullable(indicatorId),
                Optional.ofNullable(month),
                latest);
    }

    Optional<Long> after() {
        try {
            return Cursor.read(cursor, 1).map(read -> Long.valueOf(read.key().getFirst()));
        } catch (NumberFormatException _) {
            throw Problem.badRequest(Fault.at("/cursor", "cursor.invalid"));
        }
    }

    private static YearMonth month(String given) {
        try {
            return YearMonth.parse(given);
        } catch (DateTimeException _) {
            throw RuleViolation.of("progress.period-form", "given", given);
        }
    }
}
