package io.jixiao.execution.batch;

import java.io.InputStream;
import java.nio.charset.Charset;

/// The body of a batch, unpacked and bounded by whoever hands it on.
///
/// @param charset of CSV; JSON is UTF-8
public record Upload(Format format, Charset charset, InputStream body) {

    /// How it is written.
    public enum Format {
        NDJSON,
        CSV,
        ARRAY,
        XLSX
    }
}
