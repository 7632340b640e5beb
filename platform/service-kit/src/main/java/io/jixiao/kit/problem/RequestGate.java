package io.jixiao.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Looks at a request before anything else does: settles the language of the answers, and refuses a
/// body that is too large with a problem instead of an empty answer.
@ApplicationScoped
public class RequestGate {

    private static final int BEFORE_EVERYTHING = 1_000;
    private static final int TOO_LARGE = 413;

    private final ProblemTexts texts;
    private final ObjectMapper json;
    private final long longestBody;

    RequestGate(
            ProblemTexts texts,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longestBody) {
        this.texts = texts;
        this.json = json;
        this.longestBody = longestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, BEFORE_EVERYTHING);
    }

    private void look(RoutingContext context) {
        var request = context.request();
        var language = ProblemTexts.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        // Whatever a client wrote there, nobody behind this line stumbles over it.
        request.headers().set(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage());
        if (length(request.getHeader(HttpHeaders.CONTENT_LENGTH)) > longestBody) {
            refuse(context);
            return;
        }
        context.next();
    }

    private void refuse(RoutingContext context) {
        var request = context.request();
        var response = context.response();
        var language = ProblemTexts.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (request.version() != HttpVersion.HTTP_2) {
            // The rest of the body is on its way, and nobody will read it.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            response.endHandler(_ -> request.connection().close());
        }
        var problem =
                texts.body(
                        TOO_LARGE,
                        List.of(Fault.of("http." + TOO_LARGE)),
                        language,
                        request.path(),
                        null);
        response.setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .putHeader("Content-Language", language.getLanguage())
                .end(written(problem));
    }

    private String written(ProblemBody problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problem", e);
        }
    }

    private static long length(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
