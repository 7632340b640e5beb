package io.jixiao.target.intake.text;

import io.jixiao.target.intake.Cell;
import io.jixiao.target.intake.Document;
import io.jixiao.target.intake.DocumentBuilder;
import io.jixiao.target.intake.DocumentReader;
import io.jixiao.target.intake.FileKind;
import io.jixiao.target.intake.Place;
import io.jixiao.target.intake.Row;
import io.jixiao.target.intake.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what a word processor saves as text: a paragraph per line, the cells of a table behind
/// tabs, one per line with a blank line after each row, or all cells of a row in one line.
@ApplicationScoped
public class TextReader implements DocumentReader.Text {

    private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark:[^\\]\\n]{0,200}]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n|\\f");
    private static final String TAB = "\t";

    @Override
    public Document read(Upload upload) {
        var rows = new Rows(upload.name());
        int number = 0;
        for (var line : LINE_END.split(Decoded.text(upload), -1)) {
            number++;
            rows.take(BOOKMARK.matcher(line).replaceAll(""), number);
        }
        return rows.build();
    }

    /// Lines on their way to rows.
    private static final class Rows {

        private final DocumentBuilder document;
        private final List<Cell> row = new ArrayList<>();

        Rows(String file) {
            this.document = new DocumentBuilder(file, FileKind.TEXT);
        }

        void take(String line, int number) {
            if (line.startsWith(TAB) && line.indexOf(TAB, 1) < 0) {
                row.add(cell(line, number, row.size()));
            } else if (line.strip().contains(TAB)) {
                flush();
                cells(line, number);
                flush();
            } else if (!row.isEmpty() && !line.isBlank()) {
                goesOn(line);
            } else {
                flush();
                if (!line.isBlank()) {
                    document.add(new Row(List.of(cell(line, number, 0)), Row.Kind.PARAGRAPH));
                }
            }
        }

        private void cells(String line, int number) {
            for (var text : line.split(TAB, -1)) {
                row.add(cell(text, number, row.size()));
            }
        }

        /// A cell of several paragraphs.
        private void goesOn(String line) {
            var last = row.removeLast();
            row.add(
                    new Cell(
                            last.text() + "\n" + line,
                            last.column(),
                            1,
                            Cell.Origin.TYPED,
                            last.place()));
        }

        private Cell cell(String text, int number, int column) {
            return new Cell(
                    text,
                    column,
                    1,
                    Cell.Origin.TYPED,
                    Place.inText(document.file(), number, column + 1));
        }

        private void flush() {
            if (!row.isEmpty()) {
                document.add(new Row(row, Row.Kind.TABLE));
                row.clear();
            }
        }

        Document build() {
            flush();
            return document.build();
        }
    }
}
