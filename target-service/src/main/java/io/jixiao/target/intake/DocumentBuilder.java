package io.jixiao.target.intake;

import io.jixiao.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;

/// Collects rows while a file is read, and stops a file that says more than any form does.
public final class DocumentBuilder {

    /// 2,000 project tables have about 220,000 cells; each counts when it is read and when it is
    /// kept.
    private static final int MOST_CELLS = 1_500_000;

    private static final int MOST_CHARACTERS = 24_000_000;

    private final String file;
    private final FileKind kind;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> hiddenSheets = new ArrayList<>();
    private int cells;
    private int characters;

    public DocumentBuilder(String file, FileKind kind) {
        this.file = file;
        this.kind = kind;
    }

    public void add(Row row) {
        row.cells().forEach(each -> count(each.text()));
        rows.add(row);
    }

    /// What has to be kept before it becomes a cell counts too.
    public void count(String text) {
        cells++;
        characters += text.length();
        if (characters > MOST_CHARACTERS || cells > MOST_CELLS) {
            throw tooMuch();
        }
    }

    public void hidden(String sheet) {
        hiddenSheets.add(sheet);
    }

    public String file() {
        return file;
    }

    public Document build() {
        return new Document(file, kind, rows, hiddenSheets);
    }

    private RuleViolation tooMuch() {
        return RuleViolation.of(
                "file.too-much-text",
                "file",
                file,
                "cells",
                MOST_CELLS / 2,
                "characters",
                MOST_CHARACTERS / 2);
    }
}
