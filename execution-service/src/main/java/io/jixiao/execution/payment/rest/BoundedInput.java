package io.jixiao.execution.payment.rest;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Stops a body that unpacks to more than a batch can be.
final class BoundedInput extends FilterInputStream {

    private static final long LARGEST_BYTES = 64L * 1024 * 1024;

    private long left = LARGEST_BYTES;

    BoundedInput(InputStream in) {
        super(in);
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
            throw Problem.of(413, Fault.of("batch.too-large", "highest", LARGEST_BYTES));
        }
    }
}
