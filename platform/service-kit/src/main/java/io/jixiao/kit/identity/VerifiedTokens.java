package io.jixiao.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Remembers whom a verified token names, until it ends or half a minute has passed: verifying its
/// signature costs more than posting a payment.
@ApplicationScoped
public class VerifiedTokens implements SecurityIdentityAugmentor {

    /// A key that its issuer takes back is believed so much longer.
    private static final Duration BELIEVED_FOR = Duration.ofSeconds(30);

    private static final int TOKENS_AT_MOST = 10_000;

    private final Cache<String, SecurityIdentity> identities =
            Caffeine.newBuilder()
                    .maximumSize(TOKENS_AT_MOST)
                    .recordStats()
                    .expireAfter(
                            Expiry.<String, SecurityIdentity>creating(
                                    (_, identity) -> believedFor(identity)))
                    .build();

    /// How many requests were spared a verification.
    long spared() {
        return identities.stats().hitCount();
    }

    /// Empty lets OpenID Connect verify it.
    Optional<SecurityIdentity> identity(String token) {
        return Optional.ofNullable(identities.getIfPresent(token));
    }

    /// Keeps who has just been verified, without what else hangs on the request.
    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            identities.put(token.getRawToken(), remembered(identity));
        }
        return Uni.createFrom().item(identity);
    }

    private static SecurityIdentity remembered(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .build();
    }

    private static Duration believedFor(SecurityIdentity identity) {
        var token = (JsonWebToken) identity.getPrincipal();
        var left =
                Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(BELIEVED_FOR) < 0 ? left : BELIEVED_FOR;
    }
}
