package io.jixiao.target.target.rest;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.change.ChangeFlag;
import io.jixiao.target.target.ChangeFilter;
import io.jixiao.target.target.ChangeRequest;
import io.jixiao.target.target.TargetKey;
import jakarta.ws.rs.QueryParam;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of changes is narrowed by.
public class ChangeListRequest {

    private static final int PARTS = 3;

    @QueryParam("flag")
    @Parameter(
            description = "提示; each of them must be there",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ChangeFlag.class))
    public List<String> flag = List.of();

    @QueryParam("status")
    @Parameter(
            description = "状态; may be repeated",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ChangeRequest.Status.class))
    public List<String> status = List.of();

    @QueryParam("fiscalYear")
    @Parameter(
            description = "预算年度",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2099"))
    public @Nullable String fiscalYear;

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
    ChangeFilter toFilter(DataScope scope) {
        var faults = new Faults();
        var year =
                faults.optional(
                        "/fiscalYear", fiscalYear, given -> FiscalYear.of(Numbers.of(given)));
        var flags = choices("/flag", flag, ChangeFlag.class, faults);
        var statuses = choices("/status", status, ChangeRequest.Status.class, faults);
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults.all().toArray(Fault[]::new));
        }
        return new ChangeFilter(
                scope,
                flags,
                statuses,
                Optional.ofNullable(year),
                Cursor.read(cursor, PARTS, ChangeListRequest::position));
    }

    static Cursor position(ChangeRequest request) {
        return Cursor.of(request.key().projectCode(), request.key().fiscalYear(), request.number());
    }

    private static ChangeFilter.Position position(List<String> key) {
        return new ChangeFilter.Position(
                new TargetKey(
                        new ProjectCode(key.get(0)), FiscalYear.of(Integer.parseInt(key.get(1)))),
                Integer.parseInt(key.get(2)));
    }

    private static <E extends Enum<E>> Set<E> choices(
            String place, List<String> given, Class<E> choices, Faults faults) {
        var fields = new Fields(faults);
        var known = new HashSet<E>();
        for (var each : given) {
            var choice = fields.optionalChoice(place, each, choices);
            if (choice != null) {
                known.add(choice);
            }
        }
        return known;
    }
}
