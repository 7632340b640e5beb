package io.jixiao.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jixiao.kernel.RuleViolation;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
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
    private static final int RETRY_SECONDS = 5;

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

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<ProblemBody> unauthorized(HttpHeaders headers, UriInfo uri) {
        return answer(
                401,
                List.of(Fault.of("token.missing-or-invalid")),
                Map.of("WWW-Authenticate", "Bearer"),
                headers,
                uri);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemBody> forbidden(
            ForbiddenException refused, HttpHeaders headers, UriInfo uri) {
        return answer(403, List.of(Fault.of("role.missing")), Map.of(), headers, uri);
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
        int status = failure.getResponse().getStatus();
        if (status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return bug(failure, headers, uri);
        }
        return answer(status, List.of(Fault.of("http." + status)), Map.of(), headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemBody> bug(Throwable failure, HttpHeaders headers, UriInfo uri) {
        if (databaseIsAway(failure)) {
            LOG.warnf("database away: %s", failure.getMessage());
            return answer(
                    503,
                    List.of(Fault.of("database.away", "seconds", RETRY_SECONDS)),
                    Map.of("Retry-After", Integer.toString(RETRY_SECONDS)),
                    headers,
                    uri);
        }
        LOG.error("unexpected failure", failure);
        return answer(500, List.of(Fault.of("unexpected")), Map.of(), headers, uri);
    }

    /// SQLSTATE class 08 (connection), 57P (shutdown, crash), 53 (resources); or no connection.
    public static boolean databaseIsAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                if (state == null
                        ? String.valueOf(sql.getMessage()).contains("onnection")
                                || String.valueOf(sql.getMessage()).contains("timeout")
                        : state.startsWith("08")
                                || state.startsWith("57P")
                                || state.startsWith("53")) {
                    return true;
                }
            }
        }
        return false;
    }

    private RestResponse<ProblemBody> answer(
            int status,
            List<Fault> faults,
            Map<String, String> extra,
            HttpHeaders headers,
            UriInfo uri) {
        var locale = ProblemTexts.preferred(headers.getAcceptableLanguages());
        var body =
                texts.body(
                        status,
                        faults,
                        locale,
                        "/" + uri.getPath().replaceFirst("^/", ""),
                        traceId());
        var answer =
                RestResponse.ResponseBuilder.<ProblemBody>create(status)
                        .entity(body)
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
