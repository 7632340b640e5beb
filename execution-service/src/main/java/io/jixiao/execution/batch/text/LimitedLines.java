package io.jixiao.execution.batch.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// Lines of a text, none of them kept beyond what a line may have.
final class LimitedLines {

    /// Many times the longest event, even if every character is written as `\u4e00`.
    static final int LONGEST = 16 * 1024;

    private static final int END = -1;

    private final BufferedReader in;
    private boolean isTooLong;

    LimitedLines(Reader in) {
        this.in = new BufferedReader(in);
    }

    /// Empty at the end.
    Optional<String> next() throws IOException {
        isTooLong = false;
        int c = in.read();
        if (c == END) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        while (c != END && c != '\n') {
            if (text.length() == LONGEST) {
                isTooLong = true;
            } else {
                text.append((char) c);
            }
            c = in.read();
        }
        return Optional.of(text.toString());
    }

    /// Whether there was more of the last one.
    boolean isTooLong() {
        return isTooLong;
    }
}
