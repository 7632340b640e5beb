package io.jixiao.kit.http;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Stops reading a body that is larger than its kind can be: 413.
public final class BoundedBody extends FilterInputStream {

    private static final int TOO_LARGE = 413;

    private long left;

    public BoundedBody(InputStream body, long largestBytes) {
        super(body);
        this.left = largestBytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw Problem.of(TOO_LARGE, Fault.of("http." + TOO_LARGE));
        }
    }
}
