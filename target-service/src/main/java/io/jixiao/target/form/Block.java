package io.jixiao.target.form;

import java.util.List;

/// What follows each other down a page.
public sealed interface Block {

    /// One paragraph.
    record Line(Style style, boolean onNewPage, String text) implements Block {
        public Line {
            text = Printable.text(text);
        }
    }

    /// @param widths of its columns, in twentieths of a point
    record Table(List<Integer> widths, List<Row> rows) implements Block {
        public Table {
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }
    }

    enum Style {
        /// Centred and large.
        TITLE,
        HEADING,
        TEXT,
        /// At the right margin: who signs, and when.
        RIGHT,
        /// Small, below a title.
        NOTE
    }

    static Line title(String text) {
        return new Line(Style.TITLE, false, text);
    }

    static Line titleOnNewPage(String text) {
        return new Line(Style.TITLE, true, text);
    }

    static Line heading(String text) {
        return new Line(Style.HEADING, false, text);
    }

    static Line text(String text) {
        return new Line(Style.TEXT, false, text);
    }

    static Line right(String text) {
        return new Line(Style.RIGHT, false, text);
    }
}
