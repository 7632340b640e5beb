package io.jixiao.target.intake;

/// What a file is by its content; its name says nothing.
public enum FileKind {
    DOCX,
    XLSX,
    TEXT
}
