package io.jixiao.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jixiao.kernel.RuleViolation;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Turns whatever ends a request early into a problem; only our own bugs become 500.
@ApplicationScoped
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int AWAY_SECONDS = 5;
    private static final int BUSY_SECONDS = 1;
    private static final String TOO_LARGE = "Request too large";
    private static final String CUT_OFF = "Connection terminated parsing multipart request";
    private static final List<Fault> NO_TOKEN = List.of(Fault.of("token.missing-or-invalid"));
    private static final List<Fault> NO_ROLE = List.of(Fault.of("role.missing"));

    private final ProblemTexts texts;

    ProblemMapper(ProblemTexts texts) {
        this.texts = texts;
    }

    @ServerExceptionMapper
    public RestResponse<ProblemBody> problem(Problem problem, HttpHeaders headers, UriInfo uri) {
        return answer(problem.status(), problem.faults(), problem.headers(), headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemBody> ruleViolation(
            RuleViolation broken, HttpHeaders headers, UriInfo uri) {
        return answer(422, List.of(Fault.from(broken, null)), Map.of(), headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemBody> unreadable(
            JsonProcessingException misfit, HttpHeaders headers, UriInfo uri) {
        return answer(400, List.of(JsonFaults.from(misfit)), Map.of(), headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemBody> anonymous(
            UnauthorizedException refused, HttpHeaders headers, UriInfo uri) {
        return answer(401, NO_TOKEN, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), headers, uri);
    }

    /// The challenge is in the answer already.
    @ServerExceptionMapper
    public RestResponse<ProblemBody> unauthenticated(
            AuthenticationFailedException refused, HttpHeaders headers, UriInfo uri) {
        return answer(401, NO_TOKEN, Map.of(), headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemBody> forbidden(
            ForbiddenException refused, HttpHeaders headers, UriInfo uri) {
        return answer(403, NO_ROLE, Map.of(), headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemBody> http(
            WebApplicationException failure, HttpHeaders headers, UriInfo uri) {
        if (failure.getCause() instanceof JsonProcessingException misfit) {
            return unreadable(misfit, headers, uri);
        }
        if (failure.getCause() instanceof Problem problem) {
            return problem(problem, headers, uri);
        }
        if (failure instanceof NotFoundException notFound) {
            var parameter = ParameterFaults.in(notFound, uri);
            if (parameter.isPresent()) {
                return answer(400, List.of(parameter.get()), Map.of(), headers, uri);
            }
        }
        int status = failure.getResponse().getStatus();
        if (status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return bug(failure, headers, uri);
        }
        return answer(status, faults(status), Map.of(), headers, uri);
    }

    /// The body was cut off: by the client, or by the server when it turned out too large, which
    /// then has answered already.
    @ServerExceptionMapper
    public RestResponse<ProblemBody> cutOff(IOException failure, HttpHeaders headers, UriInfo uri) {
        if (TOO_LARGE.equals(failure.getMessage())) {
            return answer(413, faults(413), Map.of(), headers, uri);
        }
        if (CUT_OFF.equals(failure.getMessage())) {
            return answer(400, faults(400), Map.of(), headers, uri);
        }
        if (isGone(failure)) {
            LOG.debugf("the client has gone: %s", uri.getPath());
            return answer(400, faults(400), Map.of(), headers, uri);
        }
        return bug(failure, headers, uri);
    }

    private static boolean isGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                return true;
            }
        }
        return false;
    }

    @ServerExceptionMapper
    public RestResponse<ProblemBody> bug(Throwable failure, HttpHeaders headers, UriInfo uri) {
        if (DatabaseFailure.isAway(failure)) {
            LOG.warnf("database away: %s", failure.getMessage());
            return later("database.away", AWAY_SECONDS, headers, uri);
        }
        if (DatabaseFailure.isContention(failure)) {
            LOG.warnf("lost to another transaction: %s", failure.getMessage());
            return later("database.busy", BUSY_SECONDS, headers, uri);
        }
        if (DatabaseFailure.isUnstorable(failure)) {
            LOG.warnf("a value that nobody refused earlier: %s", failure.getMessage());
            return answer(400, List.of(Fault.of("value.unstorable")), Map.of(), headers, uri);
        }
        LOG.error("unexpected failure", failure);
        return answer(500, List.of(Fault.of("unexpected")), Map.of(), headers, uri);
    }

    public static boolean databaseIsAway(Throwable failure) {
        return DatabaseFailure.isAway(failure);
    }

    private RestResponse<ProblemBody> later(
            String code, int seconds, HttpHeaders headers, UriInfo uri) {
        return answer(
                503,
                List.of(Fault.of(code, "seconds", seconds)),
                Map.of(HttpHeaders.RETRY_AFTER, Integer.toString(seconds)),
                headers,
                uri);
    }

    private List<Fault> faults(int status) {
        return switch (status) {
            case 401 -> NO_TOKEN;
            case 403 -> NO_ROLE;
            default ->
                    List.of(
                            Fault.of(
                                    texts.knows("http." + status) ? "http." + status : "http.400"));
        };
    }

    private RestResponse<ProblemBody> answer(
            int status,
            List<Fault> faults,
            Map<String, String> extra,
            HttpHeaders headers,
            UriInfo uri) {
        var locale = ProblemTexts.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var instance = "/" + uri.getPath().replaceFirst("^/", "");
        var answer =
                RestResponse.ResponseBuilder.<ProblemBody>create(status)
                        .entity(texts.body(status, faults, locale, instance, traceId()))
                        .header(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        extra.forEach(answer::header);
        return answer.build();
    }

    private static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
