package io.jixiao.kit.identity;

import io.jixiao.kernel.DataScope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Reads the caller from the token of the request at hand.
///
/// Claims: `groups` or `realm_access/roles` (roles), `data_scope` (list), `source` (treasury).
@ApplicationScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Caller(
                    identity.getPrincipal().getName(),
                    identity.getPrincipal().getName(),
                    identity.getRoles(),
                    DataScope.NOTHING,
                    Optional.empty());
        }
        return new Caller(
                Optional.ofNullable(token.getSubject()).orElse(token.getName()),
                token.getName(),
                identity.getRoles(),
                DataScope.of(texts(token.getClaim("data_scope"))),
                texts(token.getClaim("source")).stream().findFirst());
    }

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case JsonArray array ->
                    array.getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList();
            case JsonString text -> List.of(text.getString());
            case Collection<?> texts -> texts.stream().map(Object::toString).toList();
            default -> List.of(claim.toString());
        };
    }
}
