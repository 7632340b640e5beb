package io.jixiao.target.form;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a document in one format: the same document gives the same bytes, always.
public interface DocumentWriter {

    Format format();

    /// Leaves the stream open.
    void write(Document document, OutputStream out) throws IOException;
}
