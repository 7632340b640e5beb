package io.jixiao.target.rollover.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.http.Cursor;
import io.jixiao.kit.http.Limit;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.rollover.RollOver;
import io.jixiao.target.rollover.rest.CarriedFindingView.Words;
import io.jixiao.target.target.TargetFilter;
import io.jixiao.target.target.TargetFilter.Position;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.TargetSummary;
import io.jixiao.target.target.Targets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/fiscal-years/{year}/rollover")
@Tag(name = "rollover", description = "结转上年目标: last year's promises as this year's drafts")
@RunOnVirtualThread
public class RolloverResource {

    private static final int PARTS = 4;

    private final RollOver rollOver;
    private final Targets targets;
    private final CurrentCaller caller;
    private final ProblemTexts texts;

    RolloverResource(RollOver rollOver, Targets targets, CurrentCaller caller, ProblemTexts texts) {
        this.rollOver = rollOver;
        this.targets = targets;
        this.caller = caller;
        this.texts = texts;
    }

    @POST
    @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE_PERFORMANCE})
    @Operation(
            summary = "Copy last year's approved targets as drafts (结转上年绩效目标)",
            description =
                    "What was in force on 31 December of the year before, of the projects named or"
                            + " of the whole data scope, a page at a time: go on with next until it"
                            + " is null. Indicators keep their ids, plan dates move to the year. What"
                            + " is there already stays; the same request may come again.")
    public RolloverView rollOver(
            @Parameter(description = "预算年度 to be drafted") int year,
            @Nullable @QueryParam("cursor") @Parameter(description = "next of the page before")
                    String cursor,
            @Nullable
                    @QueryParam("limit")
                    @Parameter(
                            description = "how many projects of the year before to look at",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    Integer limit,
            RolloverRequest request,
            @Context HttpHeaders headers) {
        var wanted = Fields.body(request);
        var from = before(year);
        var to = FiscalYear.of(year);
        var scope = caller.get().scope();
        var named = wanted.keys(to);
        var page = named.isEmpty() ? page(scope, from, to, cursor, limit) : new Page<>(named, null);
        var words = new Words(texts, ProblemTexts.preferred(headers.getAcceptableLanguages()));
        var items =
                page.items().stream()
                        .map(key -> item(key, scope, wanted.isRehearsal(), words))
                        .toList();
        return new RolloverView(
                year,
                wanted.isRehearsal(),
                items.stream().filter(each -> each.result() == RolloverView.Result.COPIED).count(),
                items,
                page.next());
    }

    private RolloverView.Item item(
            TargetKey key, DataScope scope, boolean isRehearsal, Words words) {
        var outcome = isRehearsal ? rollOver.rehearse(key, scope) : rollOver.carry(key, scope);
        return RolloverView.Item.of(key, outcome, words);
    }

    /// Both years are years this project knows.
    private static FiscalYear before(int year) {
        try {
            FiscalYear.of(year);
            return FiscalYear.of(year - 1);
        } catch (RuleViolation _) {
            throw Problem.notFound("rollover.no-such-year", "year", year);
        }
    }

    private Page<TargetKey> page(
            DataScope scope,
            FiscalYear from,
            FiscalYear to,
            @Nullable String cursor,
            @Nullable Integer limit) {
        int size = Limit.of(limit);
        var after = Cursor.read(cursor, PARTS, RolloverResource::position);
        var filter =
                new TargetFilter(
                        scope, Set.of(), Set.of(from), "", "", after.map(Set::of).orElse(Set.of()));
        return Page.of(targets.list(filter, size + 1), size, RolloverResource::cursor)
                .map(each -> new TargetKey(each.key().projectCode(), to));
    }

    private static Position position(List<String> key) {
        return new Position(
                FiscalYear.of(Integer.parseInt(key.get(0))),
                new BudgetUnit(key.get(1), key.get(2)),
                new ProjectCode(key.get(3)));
    }

    private static Cursor cursor(TargetSummary summary) {
        return Cursor.of(
                summary.key().fiscalYear(),
                summary.unit().mofDivCode(),
                summary.unit().unitCode(),
                summary.key().projectCode());
    }
}
