package io.jixiao.execution.evidence;

/// The bytes of a file; equal when they have the same hash.
public final class Content {

    private final byte[] bytes;
    private final ContentHash hash;

    public Content(byte[] bytes) {
        this.bytes = bytes.clone();
        this.hash = ContentHash.of(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
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
