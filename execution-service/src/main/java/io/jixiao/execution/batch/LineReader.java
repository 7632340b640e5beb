package io.jixiao.execution.batch;

import java.io.IOException;

/// Reads a body line by line, keeping no more than one of them.
///
/// A line that cannot be read is handed on as broken.
public interface LineReader {

    /// @throws UnreadableBatch when nobody can say where the next line begins
    void read(Upload upload, LineSink sink) throws IOException;

    /// NDJSON, CSV and JSON arrays.
    interface Text extends LineReader {}

    /// The Excel template.
    interface Workbook extends LineReader {}
}
