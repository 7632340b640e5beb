package io.jixiao.kit.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Reads the caller from the token of the request at hand.
///
/// Claims: `sub`, `name` or `preferred_username`, `groups` or `realm_access/roles` (roles),
/// `data_scope` (list or single text), `source` (treasury).
@ApplicationScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    /// By the very token: a remembered one is read once.
    private final LoadingCache<JsonWebToken, Caller> callers =
            Caffeine.newBuilder().weakKeys().build(this::read);

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            var name = identity.getPrincipal().getName();
            return new Caller(name, name, identity.getRoles(), DataScope.NOTHING, Optional.empty());
        }
        return callers.get(token);
    }

    private Caller read(JsonWebToken token) {
        var subject = subject(token);
        return new Caller(
                subject,
                name(token).orElse(subject),
                identity.getRoles(),
                DataScope.of(texts(token, "data_scope")),
                texts(token, "source").stream().findFirst());
    }

    /// Without it nobody could say later who it was.
    private static String subject(JsonWebToken token) {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw Problem.of(401, Fault.of("token.missing-or-invalid"));
        }
        return subject;
    }

    private static Optional<String> name(JsonWebToken token) {
        return Stream.of("name", "preferred_username")
                .flatMap(claim -> texts(token, claim).stream())
                .findFirst();
    }

    private static List<String> texts(JsonWebToken token, String claim) {
        return texts(token.getClaim(claim));
    }

    /// What is no text says nothing, and so grants nothing.
    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case String text -> List.of(text);
            case JsonString text -> List.of(text.getString());
            case JsonArray array -> array.stream().flatMap(each -> texts(each).stream()).toList();
            case Collection<?> all -> all.stream().flatMap(each -> texts(each).stream()).toList();
            default -> List.of();
        };
    }
}
