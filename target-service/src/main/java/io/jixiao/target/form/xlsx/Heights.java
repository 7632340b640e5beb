package io.jixiao.target.form.xlsx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How high a row must be for its text: no program grows rows of merged cells by itself.
final class Heights {

    /// 五号, in half points.
    static final int IN_CELLS = 21;

    /// Excel knows no row higher than 409 points; longer texts stand across several rows.
    private static final int HIGHEST = 400;

    private static final int PADDING = 8;
    private static final int FIRST_WIDE = 0x2E80;

    private Heights() {}

    /// @param width in twentieths of a point
    /// @param size of the letters in half points
    static int of(String text, int width, int size) {
        int halfLetters = Math.max(2, (width / 20 - PADDING) * 4 / size);
        int lines = text.lines().mapToInt(line -> lines(line, halfLetters)).sum();
        return Math.max(1, lines) * (size * 3 / 4) + PADDING;
    }

    /// Chinese letters are twice as wide as Latin ones.
    private static int lines(String line, int halfLetters) {
        int lines = 1;
        int used = 0;
        for (int letter : line.codePoints().toArray()) {
            int wide = letter >= FIRST_WIDE || letter == '≥' || letter == '≤' ? 2 : 1;
            if (used + wide > halfLetters) {
                lines++;
                used = 0;
            }
            used += wide;
        }
        return lines;
    }

    static List<Integer> parts(int height) {
        int number = (height + HIGHEST - 1) / HIGHEST;
        return new ArrayList<>(Collections.nCopies(number, (height + number - 1) / number));
    }
}
