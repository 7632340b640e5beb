package io.jixiao.execution.alert.rest;

import io.jixiao.execution.alert.AlertFilter;
import io.jixiao.execution.alert.AlertKey;
import io.jixiao.execution.alert.AlertRule;
import io.jixiao.execution.alert.AlertState;
import io.jixiao.execution.alert.Level;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of alerts is narrowed by.
class AlertQuery {

    private static final int CURSOR_PARTS = 4;

    @QueryParam("state")
    @Parameter(description = "状态, may be repeated: PENDING, OPEN, …")
    @Nullable List<String> states;

    @QueryParam("level")
    @Parameter(description = "级别, may be repeated: YELLOW, RED")
    @Nullable List<String> levels;

    @QueryParam("projectCode")
    @Nullable String projectCode;

    @QueryParam("fiscalYear")
    @Nullable Integer fiscalYear;

    @QueryParam("cursor")
    @Nullable String cursor;

    @QueryParam("limit")
    @Nullable Integer limit;

    AlertFilter filter() {
        var faults = new Faults();
        var project = faults.optional("/projectCode", projectCode, ProjectCode::of);
        var year = faults.optional("/fiscalYear", fiscalYear, FiscalYear::of);
        var filter =
                new AlertFilter(
                        choices("/state", AlertState.class, states, faults),
                        choices("/level", Level.class, levels, faults),
                        Optional.ofNullable(project),
                        Optional.ofNullable(year));
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults.all().toArray(Fault[]::new));
        }
        return filter;
    }

    Optional<AlertKey> after() {
        return Cursor.read(cursor, CURSOR_PARTS).map(AlertQuery::key);
    }

    static Cursor position(AlertKey key) {
        return Cursor.of(key.project().project(), key.project().year(), key.rule(), key.period());
    }

    /// A cursor somebody made up is as good as none.
    private static AlertKey key(Cursor cursor) {
        try {
            var key = cursor.key();
            return new AlertKey(
                    ProjectKey.of(key.get(0), Integer.parseInt(key.get(1))),
                    AlertRule.valueOf(key.get(2)),
                    LocalDate.parse(key.get(3)));
        } catch (RuntimeException _) {
            throw Problem.badRequest(Fault.at("/cursor", "cursor.invalid"));
        }
    }

    private static <E extends Enum<E>> Set<E> choices(
            String place, Class<E> type, @Nullable List<String> given, Faults faults) {
        var chosen = EnumSet.noneOf(type);
        for (var each : given == null ? List.<String>of() : given) {
            var found =
                    Arrays.stream(type.getEnumConstants())
                            .filter(choice -> choice.name().equals(each))
                            .findFirst();
            found.ifPresentOrElse(
                    chosen::add,
                    () ->
                            faults.add(
                                    Fault.at(
                                            place,
                                            "field.choice",
                                            "given",
                                            each,
                                            "choices",
                                            EnumSet.allOf(type))));
        }
        return chosen;
    }
}
