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
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Looks at a request before anything else does: settles the language of the answers, and refuses a
/// body that is too large with a problem instead of an empty answer.
@ApplicationScoped
public class RequestGate {

    private static final int BEFORE_EVERYTHING = 1_000;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED_TYPE = 415;
    private static final Pattern TYPE =
            Pattern.compile("\\s*[^/;,\\s]+/[^/;,\\s]+\\s*(;.*)?", Pattern.DOTALL);
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\"?[^\";\\s]", Pattern.CASE_INSENSITIVE);

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
            refuse(context, TOO_LARGE);
            return;
        }
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.isBlank()) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        } else if (type != null && !isType(type)) {
            refuse(context, UNSUPPORTED_TYPE);
            return;
        }
        context.next();
    }

    /// Nobody behind this line reads any other: it would end as a failure of ours.
    private static boolean isType(String header) {
        return TYPE.matcher(header).matches()
                && (!header.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")
                        || BOUNDARY.matcher(header).find());
    }

    private void refuse(RoutingContext context, int status) {
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
                        status,
                        List.of(Fault.of("http." + status)),
                        language,
                        request.path(),
                        null);
        response.setStatusCode(status)
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
