package io.jixiao.execution.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// `sha256:` and 64 hexadecimal digits: the name of a content.
public record ContentHash(String text) {

    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    public static ContentHash of(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new ContentHash("sha256:" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Empty for what cannot name anything.
    public static Optional<ContentHash> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ContentHash(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
