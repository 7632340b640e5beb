package io.jixiao.target.target.rest;

import io.jixiao.kernel.Money;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.duty.People;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Severity;
import io.jixiao.target.lint.FundingAddsUp;
import io.jixiao.target.lint.Inspect;
import io.jixiao.target.target.Targets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Findings of a form that is not stored, and of many targets at once.
@Path("/api/v1")
@Tag(name = "target-findings")
@RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE_SECTION,
    Roles.FINANCE_PERFORMANCE,
    Roles.AUDITOR,
    Roles.ADMIN
})
@RunOnVirtualThread
public class LintResource {

    private static final String PARTS_MISS_BUDGET = "funding.parts-miss-budget";

    private final Inspect inspect;
    private final Targets targets;
    private final People people;
    private final ProblemTexts texts;

    LintResource(Inspect inspect, Targets targets, People people, ProblemTexts texts) {
        this.inspect = inspect;
        this.targets = targets;
        this.people = people;
        this.texts = texts;
    }

    @POST
    @Path("lints")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Look at a form without keeping it (试审)",
            description =
                    "The body of a draft; nothing is stored. What keeps a form from being stored is a"
                            + " BLOCKING finding here, and is shown before anything else is looked"
                            + " at.")
    public LintView lint(TargetRequest request, @Context HttpHeaders headers) {
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        var faults = new Faults();
        var filled = Fields.body(request).toFilled(faults);
        if (filled == null) {
            return new LintView(
                    false, 0, faults.all().stream().map(each -> view(each, locale)).toList());
        }
        var inspection = inspect.of(filled.key().fiscalYear(), filled.project());
        return new LintView(true, inspection.ruleSet(), FindingView.of(inspection, texts, locale));
    }

    @GET
    @Path("findings")
    @Operation(
            summary = "Findings across targets (各项目审核发现)",
            description =
                    "For reviewers: targets in the order of the list that have such findings. A page"
                            + " looks at `limit` targets and may hold fewer, or none, while there is"
                            + " a next one.")
    public Page<FindingsView> across(
            @BeanParam FindingsRequest request, @Context HttpHeaders headers) {
        int limit = request.pageSize();
        var wanted = request.toWanted();
        var scope = people.scope();
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        var page =
                Page.of(
                        targets.list(request.toFilter(scope), limit + 1),
                        limit,
                        ListRequest::position);
        var views = new ArrayList<FindingsView>();
        for (var summary : page.items()) {
            targets.find(summary.key(), scope)
                    .map(target -> target.inspected(inspect).only(wanted))
                    .filter(found -> !found.findings().isEmpty())
                    .map(found -> FindingsView.of(summary.key(), found, texts, locale))
                    .ifPresent(views::add);
        }
        return new Page<>(views, page.next());
    }

    private FindingView view(Fault fault, Locale locale) {
        var numbers = fault.numbers();
        if (fault.code().equals(PARTS_MISS_BUDGET)) {
            return FindingView.of(
                    FundingAddsUp.finding(
                            Money.ofYuan(numbers.getOrDefault("budget", "")),
                            Money.ofYuan(numbers.getOrDefault("fiscal", "")),
                            Money.ofYuan(numbers.getOrDefault("other", ""))),
                    texts,
                    locale);
        }
        var place = fault.place() == null ? "" : fault.place();
        return FindingView.of(
                new Finding(fault.code(), Severity.BLOCKING, true, place, numbers, List.of()),
                texts,
                locale);
    }
}
