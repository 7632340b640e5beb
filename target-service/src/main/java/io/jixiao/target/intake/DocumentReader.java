package io.jixiao.target.intake;

/// Turns one kind of file into a [Document]; each kind is an edge of its own.
///
/// Bounded in memory; what it cannot read is a violation `file.…`, never another exception.
public interface DocumentReader {

    Document read(Upload upload);

    /// Word.
    interface Docx extends DocumentReader {}

    /// Excel.
    interface Xlsx extends DocumentReader {}

    /// Plain text of such a document.
    interface Text extends DocumentReader {}
}
