package io.jixiao.execution.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// The bytes of a file; equal when they have the same hash.
public final class Content {

    private final byte[] bytes;
    private final ContentHash hash;

    /// @param bytes handed over, not copied, since several large files are held at once
    public Content(byte[] bytes) {
        this.bytes = bytes;
        this.hash = ContentHash.of(bytes);
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    public int size() {
        return bytes.length;
    }

    public ContentHash hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content && hash.equals(content.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
