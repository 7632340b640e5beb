package io.jixiao.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/// Tokens the service under test accepts, for any role and data scope.
public final class TestTokens {

    /// Handed from the class loader that starts the stack to the one that runs the tests.
    private static final String PRIVATE_KEY = "jixiao.test.private-key";

    private static final Duration VALID = Duration.ofHours(1);

    private TestTokens() {}

    /// For the whole county of the sample, 130225000.
    public static String of(String role) {
        return of(role, role, "130225000/");
    }

    /// @param scopes `130225000/480`, `*/`
    public static String of(String role, String subject, String... scopes) {
        var claims =
                Jwt.audience("jixiao")
                        .issuer("test")
                        .subject(subject)
                        .preferredUserName(subject)
                        .groups(Set.of(role))
                        .claim("data_scope", List.of(scopes))
                        .expiresIn(VALID);
        if (role.equals("treasury")) {
            claims.claim("source", "treasury");
        }
        return signed(claims);
    }

    /// For tokens of another shape than ours, as other providers issue them.
    public static String signed(JwtClaimsBuilder claims) {
        return claims.sign(privateKey());
    }

    /// For `quarkus.oidc.public-key`, from the class that starts the stack; new at every call.
    public static String publicKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var encoder = Base64.getEncoder();
            System.setProperty(PRIVATE_KEY, encoder.encodeToString(pair.getPrivate().getEncoded()));
            return encoder.encodeToString(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey() {
        try {
            var bytes = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
