package io.jixiao.target.target.rest;

import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.http.Page;
import io.jixiao.kit.identity.Roles;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.duty.People;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Targets;
import io.jixiao.target.target.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/targets/{projectCode}/{fiscalYear}/versions")
@Tag(name = "target-versions", description = "批复版本: what was approved")
@RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE_SECTION,
    Roles.FINANCE_PERFORMANCE,
    Roles.AUDITOR,
    Roles.ADMIN
})
@RunOnVirtualThread
public class VersionResource {

    private final Targets targets;
    private final Versions versions;
    private final People people;
    private final BusinessClock clock;

    VersionResource(Targets targets, Versions versions, People people, BusinessClock clock) {
        this.targets = targets;
        this.versions = versions;
        this.people = people;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "All approved versions (批复版本)",
            description =
                    "In order; empty while none is approved. With asOf the one in force on that day"
                            + " only; with knownAt those recorded by then.")
    public Page<VersionView> list(String projectCode, int fiscalYear, @BeanParam Moment moment) {
        var key = Keys.of(projectCode, fiscalYear);
        var read = moment.read(clock);
        var known = of(key).stream().filter(each -> !each.recordedAt().isAfter(read.knownAt()));
        var asked = moment.asksForDay() ? read.of(known.toList()).stream() : known;
        return new Page<>(asked.toList(), null).map(version -> VersionView.of(key, version));
    }

    @GET
    @Path("{version}")
    @Operation(summary = "One approved version (查看批复版本)")
    public RestResponse<VersionView> get(String projectCode, int fiscalYear, int version) {
        var key = Keys.of(projectCode, fiscalYear);
        return of(key).stream()
                .filter(each -> each.version() == version)
                .map(each -> VersionView.of(key, each))
                .map(view -> EntityTags.answer(200, view, version).build())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("version.absent", "version", version));
    }

    private List<ApprovedVersion> of(TargetKey key) {
        if (targets.find(key, people.scope()).isEmpty()) {
            throw Answers.absent();
        }
        return versions.of(key);
    }
}
