package io.jixiao.local.issuer;

import io.jixiao.local.machine.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/// The issuer's RSA key, made once and kept where only its owner can read it.
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RsaJsonWebKey in(Path folder) {
        var file = folder.resolve("signing-key.json");
        try {
            if (Files.notExists(file)) {
                store(generate(), folder, file);
            }
            return (RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the signing key in " + folder, e);
        } catch (JoseException | ClassCastException e) {
            throw new Fault(
                    "签名密钥 %s 无法读取。请删除该文件后重新运行，旧令牌随之失效。".formatted(file),
                    "the signing key %s is unreadable. Delete it and run again; old tokens end with it."
                            .formatted(file),
                    e);
        }
    }

    private static RsaJsonWebKey generate() throws JoseException {
        var key = RsaJwkGenerator.generateJwk(BITS);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setUse("sig");
        key.setAlgorithm("RS256");
        return key;
    }

    /// Written under another name first: a key file is whole or absent.
    private static void store(RsaJsonWebKey key, Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "signing-key", ".draft", ownerOnly());
        Files.writeString(draft, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
