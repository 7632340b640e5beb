package io.jixiao.target.target.rest;

import io.jixiao.kit.http.EntityTags;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.project.Project;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.ChangeRequest;
import io.jixiao.target.target.Changes;
import io.jixiao.target.target.FileChange;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Answers with a change request and what reviewers should beware of in it.
@ApplicationScoped
class ChangeRequestAnswers {

    private final Changes changes;
    private final Versions versions;
    private final FileChange fileChange;
    private final ProblemTexts texts;

    ChangeRequestAnswers(
            Changes changes, Versions versions, FileChange fileChange, ProblemTexts texts) {
        this.changes = changes;
        this.versions = versions;
        this.fileChange = fileChange;
        this.texts = texts;
    }

    ChangeRequest find(Target target, int number) {
        return changes.of(target.key()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("change.absent", "number", number));
    }

    ChangeRequest newest(Target target) {
        return changes.of(target.key()).getLast();
    }

    ResponseBuilder<ChangeRequestView> with(
            int status, Target target, ChangeRequest request, HttpHeaders headers) {
        return EntityTags.answer(status, view(target, request, headers), target.revision())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private ChangeRequestView view(Target target, ChangeRequest request, HttpHeaders headers) {
        return ChangeRequestView.of(
                request,
                request.isOpen() ? target.state().name() : null,
                findings(target, request, headers));
    }

    /// Of a dropped one the flags are kept, its content is gone.
    private @Nullable List<FindingView> findings(
            Target target, ChangeRequest request, HttpHeaders headers) {
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        var all = versions.of(target.key());
        return wanted(target, request, all)
                .map(
                        wanted ->
                                fileChange
                                        .flags(all.get(request.baseVersion() - 1), wanted, request)
                                        .findings()
                                        .stream()
                                        .map(each -> FindingView.of(each, texts, locale))
                                        .toList())
                .orElse(null);
    }

    private static Optional<Project> wanted(
            Target target, ChangeRequest request, List<ApprovedVersion> versions) {
        return switch (request.status()) {
            case OPEN -> Optional.of(target.project());
            case APPROVED -> Optional.of(versions.get(request.madeVersion() - 1).project());
            case DROPPED -> Optional.empty();
        };
    }
}
