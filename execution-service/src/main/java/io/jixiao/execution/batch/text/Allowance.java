package io.jixiao.execution.batch.text;

import io.jixiao.execution.batch.UnreadableBatch;
import io.jixiao.execution.payment.Objection;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Stops an element of an array that would not end.
final class Allowance extends FilterReader {

    /// A parser reads ahead of the element in hand.
    private static final int READ_AHEAD = 16 * 1024;

    private int left = LimitedLines.LONGEST + READ_AHEAD;

    Allowance(Reader in) {
        super(in);
    }

    /// For the next element.
    void renew() {
        left = LimitedLines.LONGEST + READ_AHEAD;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            throw UnreadableBatch.broken(
                    Objection.at("", "batch.line-too-long", "highest", LimitedLines.LONGEST));
        }
        int read = super.read(buffer, offset, length);
        left -= Math.max(read, 0);
        return read;
    }
}
