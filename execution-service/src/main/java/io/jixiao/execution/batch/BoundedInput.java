package io.jixiao.execution.batch;

import io.jixiao.execution.payment.Objection;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A body as it is unpacked: stops where it breaks off, and where it grows beyond a bound.
public final class BoundedInput extends FilterInputStream {

    private static final int BUFFER = 64 * 1024;

    private final long most;
    private long left;

    private BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    /// @param most bytes after unpacking
    public static BoundedInput plain(InputStream body, long most) {
        return new BoundedInput(new BufferedInputStream(body, BUFFER), most);
    }

    public static BoundedInput gzip(InputStream body, long most) throws IOException {
        try {
            return new BoundedInput(new GZIPInputStream(body, BUFFER), most);
        } catch (ZipException | EOFException _) {
            throw notGzip();
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = super.read(buffer, offset, length);
            left -= Math.max(read, 0);

            if (left < 0) {
                throw UnreadableBatch.tooLarge(
                        Objection.at("", "batch.too-large", "highest", most));
            }
            return read;
        } catch (ZipException | EOFException _) {
            throw notGzip();
        }
    }

    private static UnreadableBatch notGzip() {
        return UnreadableBatch.broken(Objection.at("", "batch.not-gzip"));
    }
}
