package io.jixiao.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A Markdown table, row by row.
public final class Table {

    private final List<String> lines = new ArrayList<>();

    private Table() {}

    public static Table of(String... heads) {
        var table = new Table();
        table.row(heads);
        table.lines.add("|" + " --- |".repeat(heads.length));
        return table;
    }

    public Table row(String... cells) {
        lines.add("| " + String.join(" | ", Arrays.asList(cells)) + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
