package io.jixiao.target.form;

import java.util.List;
import java.util.stream.Stream;

/// A document to be printed, block by block; however long it is, it is never held as a whole.
///
/// @param title for the file's properties
/// @param widths of the finest table's columns: a spreadsheet has one grid for all of them, and
///     the borders of every other table are among its borders
/// @param blocks read once
public record Document(String title, List<Integer> widths, Stream<Block> blocks) {

    public Document {
        title = Printable.text(title);
        widths = List.copyOf(widths);
    }
}
