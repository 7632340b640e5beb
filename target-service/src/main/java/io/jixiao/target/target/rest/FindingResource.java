package io.jixiao.target.target.rest;

import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.duty.People;
import io.jixiao.target.lint.Inspect;
import io.jixiao.target.lint.Inspection;
import io.jixiao.target.target.DraftTarget;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Targets;
import io.jixiao.target.target.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/targets/{projectCode}/{fiscalYear}/findings")
@Tag(name = "target-findings", description = "质量审核: findings, mends, reasons")
@RunOnVirtualThread
public class FindingResource {

    private final Targets targets;
    private final Versions versions;
    private final DraftTarget draftTarget;
    private final Inspect inspect;
    private final Mending mending;
    private final People people;
    private final TargetAnswers answers;
    private final ProblemTexts texts;

    FindingResource(
            Targets targets,
            Versions versions,
            DraftTarget draftTarget,
            Inspect inspect,
            Mending mending,
            People people,
            TargetAnswers answers,
            ProblemTexts texts) {
        this.targets = targets;
        this.versions = versions;
        this.draftTarget = draftTarget;
        this.inspect = inspect;
        this.mending = mending;
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
            summary = "What to look at (审核发现)",
            description =
                    "Of the target as it stands, or of one approved version, by the rules in force"
                            + " today. The ETag is what fixes are sent with.")
    public RestResponse<FindingsView> list(
            String projectCode,
            int fiscalYear,
            @Nullable @QueryParam("version") @Parameter(description = "版本号, from 1")
                    Integer version,
            @Context HttpHeaders headers) {
        var target = target(Keys.of(projectCode, fiscalYear));
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        var view = FindingsView.of(target.key(), inspection(target, version), texts, locale);
        return EntityTags.answer(200, view, target.revision())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @POST
    @Path("fixes")
    @RolesAllowed(Roles.UNIT)
    @Operation(
            summary = "Make suggested mends (采用修改建议)",
            description =
                    "Changes the draft as PUT would. Needs If-Match: the mends are those offered for"
                            + " the revision the caller has seen.")
    public RestResponse<TargetView> fix(
            String projectCode,
            int fiscalYear,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            FixesRequest request,
            @Context HttpHeaders headers) {
        var wanted = Fields.body(request);
        var expected = EntityTags.seen(ifMatch);
        var key = Keys.of(projectCode, fiscalYear);
        var target = target(key);
        if (!expected.test(target.revision())) {
            throw EntityTags.stale(ifMatch, target.revision());
        }
        var changes = wanted.toChanges(target.inspected(inspect));
        var mended = mending.mended(key, target.project(), changes);
        return answers.to(
                draftTarget.revise(
                        key, people.scope(), revision -> revision == target.revision(), mended),
                ifMatch,
                headers);
    }

    private Target target(TargetKey key) {
        return targets.find(key, people.scope()).orElseThrow(Answers::absent);
    }

    private Inspection inspection(Target target, @Nullable Integer version) {
        if (version == null) {
            return target.inspected(inspect);
        }
        return versions.of(target.key()).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .map(each -> inspect.of(target.key().fiscalYear(), each.project()))
                .orElseThrow(() -> Problem.notFound("version.absent", "version", version));
    }
}
