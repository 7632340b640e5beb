package io.jixiao.execution.batch;

import java.io.IOException;
import java.io.OutputStream;

/// The Excel file that people fill in.
public interface BatchTemplate {

    /// Who leaves the example line in it sends nothing: its voucher begins with this.
    String EXAMPLE = "示例";

    void write(OutputStream out) throws IOException;
}
