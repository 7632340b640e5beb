package io.jixiao.kit.json;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/// What editors on Windows write before a text in UTF-8.
public final class ByteOrderMark {

    private static final char MARK = '\uFEFF';

    private ByteOrderMark() {}

    /// The text behind it, if there is one.
    public static Reader skipped(Reader text) throws IOException {
        var behind = new PushbackReader(text);
        int first = behind.read();
        if (first >= 0 && first != MARK) {
            behind.unread(first);
        }
        return behind;
    }
}
