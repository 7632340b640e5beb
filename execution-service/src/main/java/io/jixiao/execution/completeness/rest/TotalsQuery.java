package io.jixiao.execution.completeness.rest;

import io.jixiao.execution.completeness.ControlTotals;
import io.jixiao.execution.completeness.ControlTotals.Place;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which days of which source.
class TotalsQuery {

    private static final int CURSOR_PARTS = 3;
    private static final int USUAL_DAYS = 31;
    private static final int DAYS_AT_MOST = 92;

    @QueryParam("source")
    @Parameter(description = "数据来源")
    @Nullable String source;

    @QueryParam("from")
    @Parameter(
            description = "first day; a month before `to` when absent",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable String from;

    @QueryParam("to")
    @Parameter(
            description = "last day; the business date when absent",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable String to;

    @QueryParam("cursor")
    @Nullable String cursor;

    @QueryParam("limit")
    @Nullable Integer limit;

    ControlTotals.Filter filter(LocalDate today) {
        var faults = new Faults();
        var last = faults.optional("/to", to, Fields::day);
        var through = last == null ? today : last;
        var first = faults.optional("/from", from, Fields::day);
        var since = first == null ? through.minusDays(USUAL_DAYS) : first;
        if (since.isAfter(through) || ChronoUnit.DAYS.between(since, through) > DAYS_AT_MOST) {
            faults.add(
                    Fault.at(
                            "/from",
                            "control-total.span",
                            "from",
                            since,
                            "to",
                            through,
                            "most",
                            DAYS_AT_MOST));
        }
        if (source != null && source.indexOf('\0') >= 0) {
            faults.add(Fault.at("/source", "field.not-printable"));
        }
        faults.throwIfAny();
        var named = Optional.ofNullable(source).filter(each -> !each.isBlank());
        return new ControlTotals.Filter(named, since, through);
    }

    Optional<Place> after() {
        return Cursor.read(
                cursor,
                CURSOR_PARTS,
                key -> new Place(LocalDate.parse(key.get(0)), key.get(1), key.get(2)));
    }

    static Cursor position(LocalDate day, String source, String mofDivCode) {
        return Cursor.of(day, source, mofDivCode);
    }
}
