package io.jixiao.kit.http;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A body as it is unpacked: refused where it grows beyond a bound (413), and where what should be
/// gzip is none or breaks off (400).
public final class BoundedBody extends FilterInputStream {

    private static final int BUFFER = 64 * 1024;
    private static final int TOO_LARGE = 413;

    private final long largestBytes;
    private long left;

    private BoundedBody(InputStream body, long largestBytes) {
        super(body);
        this.largestBytes = largestBytes;
        this.left = largestBytes;
    }

    public static BoundedBody plain(InputStream body, long largestBytes) {
        return new BoundedBody(new BufferedInputStream(body, BUFFER), largestBytes);
    }

    /// @param largestBytes after unpacking
    public static BoundedBody gzip(InputStream body, long largestBytes) throws IOException {
        try {
            return new BoundedBody(new GZIPInputStream(body, BUFFER), largestBytes);
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
                throw Problem.of(TOO_LARGE, Fault.of("batch.too-large", "highest", largestBytes));
            }
            return read;
        } catch (ZipException | EOFException _) {
            throw notGzip();
        }
    }

    private static Problem notGzip() {
        return Problem.badRequest(Fault.of("batch.not-gzip"));
    }
}
