package io.jixiao.target.target.rest;

import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.lint.Inspect;
import io.jixiao.target.target.Steps;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Answers with a target: its tag, its steps, and its findings in the caller's language.
@ApplicationScoped
class TargetAnswers {

    private static final String REPLAY = "Idempotent-Replay";

    private final Steps steps;
    private final ProblemTexts texts;
    private final Inspect inspect;

    TargetAnswers(Steps steps, ProblemTexts texts, Inspect inspect) {
        this.steps = steps;
        this.texts = texts;
        this.inspect = inspect;
    }

    ResponseBuilder<TargetView> with(int status, Target target, HttpHeaders headers) {
        return ResponseBuilder.<TargetView>create(status)
                .entity(view(target, headers))
                .header(HttpHeaders.ETAG, EntityTags.of(target.revision()))
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

    private TargetView view(Target target, HttpHeaders headers) {
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        return TargetView.of(
                target,
                steps.of(target.key()),
                target.inspected(inspect).findings().stream()
                        .map(finding -> FindingView.of(finding, texts, locale))
                        .toList());
    }
}
