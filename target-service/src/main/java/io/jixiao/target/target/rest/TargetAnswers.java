package io.jixiao.target.target.rest;

import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.lint.Inspect;
import io.jixiao.target.lint.Inspection;
import io.jixiao.target.target.Changes;
import io.jixiao.target.target.Steps;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetOutcome;
import io.jixiao.target.target.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Answers with a target: its tag, its steps, and its findings in the caller's language.
@ApplicationScoped
class TargetAnswers {

    static final String REPLAY = "Idempotent-Replay";

    private final Steps steps;
    private final Versions versions;
    private final Changes changes;
    private final BusinessClock clock;
    private final ProblemTexts texts;
    private final Inspect inspect;

    TargetAnswers(
            Steps steps,
            Versions versions,
            Changes changes,
            BusinessClock clock,
            ProblemTexts texts,
            Inspect inspect) {
        this.steps = steps;
        this.versions = versions;
        this.changes = changes;
        this.clock = clock;
        this.texts = texts;
        this.inspect = inspect;
    }

    ResponseBuilder<TargetView> with(int status, Target target, HttpHeaders headers) {
        return EntityTags.answer(status, view(target, headers), target.revision())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    RestResponse<TargetView> replayed(Target target, HttpHeaders headers) {
        return with(200, target, headers).header(REPLAY, "true").build();
    }

    /// @param ifMatch what the caller sent
    RestResponse<TargetView> to(
            TargetOutcome outcome, @Nullable String ifMatch, HttpHeaders headers) {
        return switch (outcome) {
            case TargetOutcome.Done(var target) -> with(200, target, headers).build();
            case TargetOutcome.Replayed(var target) -> replayed(target, headers);
            case TargetOutcome.Absent _ -> throw Answers.absent();
            case TargetOutcome.Stale(var revision) -> throw EntityTags.stale(ifMatch, revision);
            case TargetOutcome.Refused(var why) -> throw Answers.refused(why);
        };
    }

    /// As the version in force on a day says, as it was known at an instant.
    RestResponse<TargetView> asOf(Target target, Moment moment, HttpHeaders headers) {
        var read = moment.read(clock);
        var inForce =
                read.of(versions.of(target.key())).orElseThrow(TargetReadingResource::noneInForce);
        var known =
                steps.of(target.key()).stream()
                        .filter(each -> !each.at().isAfter(read.knownAt()))
                        .toList();
        var inspection =
                inspect.of(
                        target.key().projectCode(), target.key().fiscalYear(), inForce.project());
        return ResponseBuilder.ok(TargetView.of(target, inForce, known, views(inspection, headers)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private TargetView view(Target target, HttpHeaders headers) {
        return TargetView.of(
                target,
                changes.open(target.key()),
                steps.of(target.key()),
                views(target.inspected(inspect), headers));
    }

    private List<FindingView> views(Inspection inspection, HttpHeaders headers) {
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        return FindingView.of(inspection, texts, locale);
    }
}
