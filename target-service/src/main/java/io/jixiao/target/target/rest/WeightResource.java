package io.jixiao.target.target.rest;

import io.jixiao.kernel.Frame;
import io.jixiao.kernel.WeightSplit.Contradiction;
import io.jixiao.kernel.WeightSplit.Outcome.Contradictory;
import io.jixiao.kernel.WeightSplit.Outcome.Shared;
import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.duty.People;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.ShareWeights;
import io.jixiao.target.target.DraftTarget;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Targets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/targets/{projectCode}/{fiscalYear}/weights")
@Tag(name = "targets", description = "项目绩效目标: project targets and their life")
@RunOnVirtualThread
public class WeightResource {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final DraftTarget draftTarget;
    private final Targets targets;
    private final People people;
    private final TargetAnswers answers;
    private final ProblemTexts texts;

    WeightResource(
            DraftTarget draftTarget,
            Targets targets,
            People people,
            TargetAnswers answers,
            ProblemTexts texts) {
        this.draftTarget = draftTarget;
        this.targets = targets;
        this.people = people;
        this.answers = answers;
        this.texts = texts;
    }

    @GET
    @RolesAllowed({
        Roles.UNIT,
        Roles.DEPARTMENT,
        Roles.FINANCE_SECTION,
        Roles.FINANCE_PERFORMANCE,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "What each row weighs or would weigh (分值)",
            description =
                    "As given, with the rest shared, and as the default split would have it. Changes"
                            + " nothing.")
    public RestResponse<WeightsView> get(
            String projectCode, int fiscalYear, @Context HttpHeaders headers) {
        var target = found(Keys.of(projectCode, fiscalYear));
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        var findings =
                contradictions(target.project()).stream()
                        .map(each -> FindingView.of(each, texts, locale))
                        .toList();
        var view = WeightsView.of(target.project(), findings);
        return EntityTags.answer(200, view, target.revision())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @PUT
    @RolesAllowed(Roles.UNIT)
    @Operation(
            summary = "Give a draft its weights (分配分值)",
            description =
                    "Rows that are named keep what is given, the others share the rest; with none named"
                            + " this is the default split. Together with 预算执行率 exactly 100, or 422 with"
                            + " both numbers. Needs If-Match.")
    public RestResponse<TargetView> put(
            String projectCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WeightsRequest request,
            @Context HttpHeaders headers) {
        var key = Keys.of(projectCode, fiscalYear);
        var expected = EntityTags.seen(ifMatch);
        var target = found(key);
        if (!expected.test(target.revision())) {
            throw EntityTags.stale(ifMatch, target.revision());
        }
        var wanted = shared(Fields.body(request).in(target.project()));
        return answers.to(
                draftTarget.revise(
                        key, people.scope(), revision -> revision == target.revision(), wanted),
                ifMatch,
                headers);
    }

    private Target found(TargetKey key) {
        return targets.find(key, people.scope()).orElseThrow(Answers::absent);
    }

    private static Project shared(Project project) {
        if (project.indicators().isEmpty()) {
            return project;
        }
        return switch (ShareWeights.keeping(project)) {
            case Shared(_, var weights) -> ShareWeights.with(project, weights);
            case Contradictory _ ->
                    throw Problem.unprocessable(
                            contradictions(project).stream().map(Answers::fault).toList());
        };
    }

    private static List<Finding> contradictions(Project project) {
        return switch (ShareWeights.keeping(project)) {
            case Shared _ -> List.of();
            case Contradictory(var all) -> all.stream().map(WeightResource::finding).toList();
        };
    }

    /// In the words of the findings, which know the execution part beside the rows.
    private static Finding finding(Contradiction contradiction) {
        var violation = contradiction.violation();
        var place =
                contradiction.row().isPresent()
                        ? "/indicators/" + contradiction.row().getAsInt() + "/level1"
                        : "/indicators";
        if (!violation.code().equals("weights.sum")) {
            return Finding.objection(place, violation.code()).saying(violation.numbers());
        }
        var execution = WHOLE.subtract(Frame.NATIONAL_ROWS);
        var sum = violation.numbers().getOrDefault("given", "");
        return Finding.objection(
                place,
                violation.code(),
                "sum",
                sum,
                "rows",
                Frame.NATIONAL_ROWS,
                "execution",
                execution,
                "total",
                new BigDecimal(sum).add(execution).toPlainString());
    }
}
