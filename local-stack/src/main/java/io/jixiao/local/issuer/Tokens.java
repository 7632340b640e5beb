package io.jixiao.local.issuer;

import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/// Signs bearer tokens as the services expect them.
public final class Tokens {

    static final Duration LIFETIME = Duration.ofDays(7);

    private static final String AUDIENCE = "jixiao";

    private final RsaJsonWebKey key;
    private final String issuer;

    Tokens(RsaJsonWebKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    /// A fresh token of the role's demonstration user.
    public String of(Role role) {
        return of(Identity.demo(role));
    }

    public String of(Identity identity) {
        return sign(claimsOf(identity));
    }

    private JwtClaims claimsOf(Identity identity) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(identity.subject());
        claims.setStringClaim("preferred_username", identity.subject());
        claims.setAudience(AUDIENCE);
        claims.setIssuedAtToNow();
        claims.setExpirationTime(
                NumericDate.fromSeconds(NumericDate.now().getValue() + LIFETIME.toSeconds()));
        claims.setGeneratedJwtId();
        claims.setStringListClaim("groups", List.of(identity.role().claim()));
        claims.setStringListClaim("data_scope", identity.scopes());
        if (identity.role() == Role.TREASURY) {
            claims.setStringClaim("source", "treasury");
        }
        return claims;
    }

    private String sign(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setHeader("typ", "JWT");
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }
}
